pub mod cache;
pub mod files;
