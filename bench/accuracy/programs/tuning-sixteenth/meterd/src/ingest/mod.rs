pub mod frame;
pub mod import;
