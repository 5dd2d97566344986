//! The errors of the canal, and where they came from.

use std::error::Error;
use std::fmt;

#[derive(Debug)]
pub enum LockError {
    Level { upper: i32, lower: i32 },
    Gate(String),
    Gauge(std::num::ParseFloatError),
    Store { table: &'static str, source: StoreError },
}

#[derive(Debug)]
pub enum StoreError {
    Missing(String),
    Busy { attempts: u32 },
    Corrupt(serde_json::Error),
}

impl fmt::Display for LockError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LockError::Level { upper, lower } => write!(f, "levels differ by {} cm, gates stay shut", upper - lower),
            LockError::Gate(name) => write!(f, "gate {name} does not answer"),
            LockError::Gauge(_) => write!(f, "gauge sent no number"),
            LockError::Store { table, source } => write!(f, "store of {table}: {source}"),
        }
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StoreError::Missing(key) => write!(f, "key {key} is missing"),
            StoreError::Busy { attempts } => write!(f, "busy after {attempts} attempts"),
            StoreError::Corrupt(cause) => write!(f, "row is corrupt: {cause}"),
        }
    }
}

impl Error for LockError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            LockError::Gauge(cause) => Some(cause),
            LockError::Store { source, .. } => Some(source),
            _ => None,
        }
    }
}

impl Error for StoreError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            StoreError::Corrupt(cause) => Some(cause),
            _ => None,
        }
    }
}

impl From<std::num::ParseFloatError> for LockError {
    fn from(cause: std::num::ParseFloatError) -> Self {
        LockError::Gauge(cause)
    }
}

impl From<serde_json::Error> for StoreError {
    fn from(cause: serde_json::Error) -> Self {
        StoreError::Corrupt(cause)
    }
}
