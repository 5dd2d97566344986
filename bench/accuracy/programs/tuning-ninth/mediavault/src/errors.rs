//! The errors of the vault.

use std::fmt;

#[derive(Debug)]
pub enum VaultError {
    NotFound { asset: String },
    Checksum { expected: u32, actual: u32 },
    State { asset: String, from: &'static str, to: &'static str },
    MissingField(&'static str),
    Quota { tenant: String, used: u64, limit: u64 },
    Timecode(String),
    Storage { bucket: String, source: std::io::Error },
}

impl fmt::Display for VaultError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound { asset } => write!(f, "asset {asset} not found"),
            Self::Checksum { expected, actual } => write!(f, "checksum mismatch: expected {expected:08x}, got {actual:08x}"),
            Self::State { asset, from, to } => write!(f, "asset {asset} cannot change from {from} to {to}"),
            Self::MissingField(name) => write!(f, "missing field `{name}`"),
            Self::Quota { tenant, used, limit } => write!(f, "tenant {tenant} uses {used} of {limit} GB"),
            Self::Timecode(text) => write!(f, "not a timecode: {text}"),
            Self::Storage { bucket, .. } => write!(f, "storage of bucket {bucket} failed"),
        }
    }
}

impl std::error::Error for VaultError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Storage { source, .. } => Some(source),
            _ => None,
        }
    }
}
