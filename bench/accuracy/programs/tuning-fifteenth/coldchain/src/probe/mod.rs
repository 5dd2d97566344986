pub mod files;
pub mod frames;
pub mod series;
