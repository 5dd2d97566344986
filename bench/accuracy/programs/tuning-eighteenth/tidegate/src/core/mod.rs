//! What all layers share.

pub mod config;
pub mod errors;
pub mod values;
