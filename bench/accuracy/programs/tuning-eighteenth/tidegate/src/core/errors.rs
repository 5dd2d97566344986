//! Errors of the harbour.

use thiserror::Error;

#[derive(Debug, Error)]
pub enum GateError {
    #[error("vessel {0} is not registered")]
    UnknownVessel(String),
    #[error("{entity} {id} cannot go from {from} to {to}")]
    Transition { entity: &'static str, id: String, from: String, to: String },
    #[error("{field} out of range: {value}")]
    OutOfRange { field: &'static str, value: f64 },
    #[error("berth {berth} is taken by {by}")]
    Taken { berth: u32, by: String },
    #[error("database error")]
    Database(#[from] rusqlite::Error),
    #[error("response could not be read")]
    Decode(#[from] serde_json::Error),
    #[error("request to {service} failed")]
    Upstream { service: &'static str, #[source] source: Box<ureq::Error> },
    #[error("missing permission {0}")]
    Forbidden(&'static str),
}

pub type Result<T> = std::result::Result<T, GateError>;

pub fn transition(entity: &'static str, id: &str, from: &str, to: &str) -> Result<()> {
    let allowed: &[&str] = match from {
        "announced" => &["waiting", "cancelled"],
        "waiting" => &["inside"],
        "inside" => &["passed"],
        _ => &[],
    };
    if allowed.contains(&to) {
        return Ok(());
    }
    Err(GateError::Transition { entity, id: id.to_string(), from: from.to_string(), to: to.to_string() })
}

pub fn in_range(field: &'static str, value: f64, low: f64, high: f64) -> Result<f64> {
    if value < low || value > high {
        return Err(GateError::OutOfRange { field, value });
    }
    Ok(value)
}
