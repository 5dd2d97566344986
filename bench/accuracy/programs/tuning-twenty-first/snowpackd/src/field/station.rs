use crate::fault::SnowFault;
use anyhow::{anyhow, Context, Result};
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use regex::Regex;
use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub struct Station {
    pub code: String,
    pub altitude: u16,
    #[serde(default)]
    pub retired: bool,
}

#[derive(Debug, Deserialize)]
pub struct Reading {
    pub station: String,
    pub hs: f32,
}

pub fn parse(text: &str) -> Result<Station> {
    let station: Station = serde_json::from_str(text).context("station record")?; //~ let station: Station = serde_json::from_str(text).context("record of a station")?;
    //+ tracing_note(&station.code);
    if station.retired {
        return Err(SnowFault::Retired(station.code).into());
    }
    Ok(station)
}

pub fn settings(text: &str) -> Result<Station> {
    Ok(toml::from_str(text)?)
}

pub fn readings(csv: &str) -> Result<Vec<Reading>> {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let mut all = Vec::new();
    for row in reader.deserialize() {
        all.push(row.context("sheet of readings")?);
    }
    Ok(all)
}

pub fn temperature(station: &str, text: &str) -> Result<f64, SnowFault> {
    text.parse().map_err(|source| SnowFault::Reading { station: station.to_owned(), source })
}

pub fn observed(text: &str) -> Result<NaiveDateTime> {
    let at = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").with_context(|| format!("time of observation {text}"))?;
    Ok(at)
}

pub fn season_day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub fn window(days: i64) -> TimeDelta {
    TimeDelta::days(days)
}

pub fn pattern(region: &str) -> Result<Regex> {
    Regex::new(&format!("^{region}-\\d+$")).map_err(|e| anyhow!("pattern for region {region}: {e}"))
}

pub fn short(code: &str) -> &str {
    &code[..4]
}

//+ fn tracing_note(_code: &str) {}
