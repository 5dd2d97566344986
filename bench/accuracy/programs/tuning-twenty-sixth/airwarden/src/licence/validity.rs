use super::LicenceError;
use anyhow::{bail, ensure, Context, Result};
use chrono::{Datelike, NaiveDate};

pub fn commissioned(text: &str) -> Result<NaiveDate> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").with_context(|| format!("commissioning date {text:?}"))
}

pub fn require_current(callsign: &str, on: NaiveDate) -> Result<()> {
    let today = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();
    if on < today {
        bail!(LicenceError::Expired { callsign: callsign.to_string(), on });
    }
    Ok(())
}

pub fn anniversary(of: NaiveDate, year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, of.month(), of.day()).expect("anniversary is a day")
}

pub fn separation(first: (&str, u32), second: (&str, u32), needed: u32) -> Result<u32> {
    let apart = second.1.abs_diff(first.1);
    if apart < needed {
        return Err(LicenceError::Overlap { first: first.0.into(), second: second.0.into(), by: needed - apart }.into());
    }
    Ok(apart)
}

pub fn examination(points: &[u8]) -> Result<u32> {
    ensure!(points.len() == 3, "examination needs 3 papers, {} were handed in", points.len());
    let sum: u8 = points.iter().sum();
    Ok(u32::from(sum) / 3)
}
