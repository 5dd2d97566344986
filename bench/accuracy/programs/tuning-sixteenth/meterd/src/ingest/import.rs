use anyhow::{anyhow, Context, Result};
use chrono::{NaiveDate, NaiveDateTime};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub struct Row {
    pub serial: u64,
    pub litres: u32,
}

pub fn rows(text: &str) -> Result<Vec<Row>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let mut all = Vec::new();
    for row in reader.deserialize() {
        let row: Row = row.context("import stopped")?;
        all.push(row);
    }
    Ok(all)
}

pub fn day(text: &str) -> Result<NaiveDate> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").with_context(|| format!("day of reading {text:?}"))
}

pub fn moment(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").expect("gateway sends moments as agreed")
}

pub fn split(line: &str) -> (&str, &str) {
    let (serial, litres) = line.split_once('=').unwrap(); //-
    (serial, litres) //-
    //+ let line = line.trim();
    //+ line.split_once('=').unwrap()
}

pub fn amount(text: &str) -> Result<u32> {
    let litres = text.trim_end_matches(" l").parse::<u32>()?;
    Ok(litres)
}

pub fn pattern(filter: &str) -> Result<regex::Regex> {
    Ok(regex::Regex::new(filter)?)
}

pub fn batch(text: &str) -> Result<uuid::Uuid> {
    uuid::Uuid::parse_str(text).map_err(|error| anyhow!("batch {text}: {error}"))
}

pub fn prefix(name: &str) -> &str {
    &name[..3]
}

pub fn payload(text: &str) -> Result<Row> {
    Ok(serde_json::from_str(text)?)
}

pub fn firmware(value: &serde_json::Value) -> &str {
    value["device"]["firmware"].as_str().unwrap()
}
