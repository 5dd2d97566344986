pub mod registry;
pub mod validity;

use chrono::NaiveDate;
use thiserror::Error;

#[derive(Debug, Error)]
pub enum LicenceError {
    #[error("no licence for call sign {0}")]
    Unknown(String),
    #[error("licence of {callsign} ended on {on}")]
    Expired { callsign: String, on: NaiveDate },
    #[error("{first} and {second} overlap by {by} kHz")]
    Overlap { first: String, second: String, by: u32 },
    #[error("{watts} W exceed the {limit} W of class {class}")]
    PowerExceeded { watts: u32, limit: u32, class: char },
    #[error("transition from {from:?} to {to:?} is not allowed")]
    Transition { from: State, to: State },
    #[error("fee of {0} could not be read")]
    Fee(String, #[source] std::num::ParseIntError),
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum State {
    Applied,
    Granted,
    Suspended,
    Revoked,
}
