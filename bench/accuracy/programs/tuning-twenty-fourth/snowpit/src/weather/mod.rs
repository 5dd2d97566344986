pub mod client;
pub mod series;
