//! The rules of the harbour.

pub mod billing;
pub mod passages;
pub mod tides;
