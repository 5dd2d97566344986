pub mod codes;
pub mod grade;
pub mod sheet;
