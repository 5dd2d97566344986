use anyhow::{Context, Result};
use chrono::NaiveDate;
use std::collections::HashMap;
use thiserror::Error;

#[derive(Debug, Error)]
#[error("{record} lacks {field}")] //~ #[error("{field} of {record} is empty")]
pub struct Lacking {
    record: String,
    field: &'static str,
}

pub fn required<'a>(record: &'a HashMap<String, String>, field: &'static str) -> Result<&'a str, Lacking> {
    //+ debug_assert!(!field.is_empty());
    match record.get(field).map(String::as_str) {
        Some(value) if !value.trim().is_empty() => Ok(value),
        _ => Err(Lacking { record: record.get("id").cloned().unwrap_or_default(), field }),
    }
}

pub fn day(text: &str) -> Result<NaiveDate> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").with_context(|| format!("day {text:?}"))
}

pub fn celsius(text: &str) -> Result<f64> {
    let cleaned = text.trim_end_matches('C').trim();
    Ok(cleaned.parse::<f64>()?)
}

pub fn record(pairs: &[(&str, &str)]) -> HashMap<String, String> {
    pairs.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect()
}
