pub mod compose;
pub mod danger;
