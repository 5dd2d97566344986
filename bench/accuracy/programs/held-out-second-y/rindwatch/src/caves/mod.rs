pub mod climate;
pub mod layout;
