use thiserror::Error;

#[derive(Debug, Error)]
pub enum MeterError {
    #[error("meter {0} is not registered")]
    Unknown(u64),
    #[error("meter {serial} ran backwards from {before} to {after}")]
    Backwards { serial: u64, before: u32, after: u32 },
    #[error("{field} must be from {low} to {high}, got {value}")]
    OutOfRange { field: &'static str, low: i64, high: i64, value: i64 },
    #[error("cannot go from {from:?} to {to:?}")]
    Transition { from: State, to: State },
    #[error("upstream {system} answered {status}")]
    Upstream { system: &'static str, status: u16 },
    #[error("checksum is {found:#04x}, expected {expected:#04x}")]
    Checksum { found: u8, expected: u8 },
    #[error("frame could not be read")]
    Frame(#[from] std::array::TryFromSliceError),
    #[error("role {0} is required")]
    Denied(&'static str),
}

#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub enum State {
    Installed,
    Active,
    Sealed,
    Removed,
}

pub fn in_range(field: &'static str, value: i64, low: i64, high: i64) -> Result<i64, MeterError> {
    //+ debug_assert!(low <= high);
    if value < low || value > high {
        return Err(MeterError::OutOfRange { field, low, high, value });
    }
    Ok(value)
}
