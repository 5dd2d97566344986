pub mod db;
pub mod files;
