//! Errors of the vault.
use thiserror::Error;

#[derive(Debug, Error)]
pub enum VaultError {
    #[error("no accession {0}")]
    NoAccession(String),
    #[error("shelf {shelf} holds {held} of {limit} boxes")]
    ShelfFull { shelf: String, held: usize, limit: usize },
    #[error("lot {lot} is {state}, expected {expected}")]
    WrongState { lot: String, state: &'static str, expected: &'static str },
    #[error("database")]
    Database(#[from] rusqlite::Error),
    #[error(transparent)]
    Io(#[from] std::io::Error),
    #[error("label is not readable: {0}")]
    Label(#[from] std::num::ParseIntError),
    #[error("sensor {sensor} answered {status}")]
    Sensor { sensor: String, status: u16 },
    #[error("permission {0} is missing")]
    Forbidden(&'static str),
}
