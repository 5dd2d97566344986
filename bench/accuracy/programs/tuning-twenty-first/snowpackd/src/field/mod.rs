pub mod feed;
pub mod station;
