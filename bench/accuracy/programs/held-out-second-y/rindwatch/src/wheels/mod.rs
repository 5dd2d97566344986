pub mod ageing;
pub mod grading;
