use crate::fault::Fault;
use anyhow::{Context, Result};
use chrono::{NaiveDate, NaiveTime};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub struct Header {
    pub shaft: String,
    pub diameter: u32,
    pub operator: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct Row {
    pub metre: f64,
    pub code: String,
}

pub fn header(json: &str) -> Result<Header> {
    serde_json::from_str(json).context("header of the survey")
}

pub fn rows(text: &str) -> Result<Vec<Row>> {
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
    let mut all = Vec::new();
    for row in reader.deserialize() {
        all.push(row.context("row of the survey sheet")?);
    }
    Ok(all)
}

pub fn inspected(text: &str) -> Result<NaiveDate> {
    NaiveDate::parse_from_str(text, "%d.%m.%Y").with_context(|| format!("day of inspection {text}"))
}

pub fn started(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).unwrap()
}

pub fn operator(header: &Header) -> &str {
    header.operator.as_ref().expect("survey names its operator")
}

pub fn settings(text: &str) -> Result<toml::Table, Fault> {
    Ok(text.parse::<toml::Table>()?)
}

pub fn units(table: &toml::Table) -> &str {
    table["units"].as_str().unwrap()
}

pub fn close(id: i64, state: &'static str) -> Result<(), Fault> {
    if state != "reviewed" {
        return Err(Fault::WrongState { id, state, wanted: "reviewed" });
    }
    Ok(())
}

pub fn text(bytes: Vec<u8>) -> Result<String> {
    String::from_utf8(bytes).context("remarks of the inspector")
}
