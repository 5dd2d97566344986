pub mod frames;
pub mod registry;
