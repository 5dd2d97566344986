pub mod grains;
pub mod profile;
pub mod slope;
