use crate::util;
use anyhow::{Context, Result};
use serde::Deserialize;
use std::path::Path;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    Frozen,
    Chilled,
    Ambient,
}

#[derive(Debug, Deserialize)]
pub struct Calibration {
    pub probe: u32,
    pub offset: f64,
    pub mode: Mode,
}

#[derive(Debug, Deserialize)]
pub struct Settings {
    pub interval: u32,
    pub depot: String,
}

pub fn calibration(text: &str) -> Result<Calibration> {
    //+ let text = text.trim();
    let calibration = serde_json::from_str(text).context("calibration of a probe")?;
    Ok(calibration)
}

pub fn settings(text: &str) -> Result<Settings> {
    toml::from_str(text).context("settings of the logger")
}

pub fn readings(text: &str) -> Result<Vec<f64>> {
    let mut found = Vec::new();
    for (i, line) in text.lines().enumerate() {
        let (_, value) = line.split_once(';').with_context(|| format!("line {} has no separator", i + 1))?;
        found.push(util::celsius(value).with_context(|| format!("line {} of readings", i + 1))?); //~ found.push(util::celsius(value).with_context(|| format!("reading in line {}", i + 1))?);
    }
    Ok(found)
}

pub fn table(text: &str) -> Result<usize> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let mut rows = 0;
    for row in reader.records() {
        row.context("table of probes")?;
        rows += 1;
    }
    Ok(rows)
}

pub fn load(folder: &str, name: &str) -> Result<String> {
    let path = Path::new(folder).join("readings").join(name);
    std::fs::read_to_string(&path).with_context(|| format!("readings {}", path.display()))
}

pub fn note(bytes: &[u8]) -> Result<String> {
    Ok(String::from_utf8(bytes.to_vec()).context("note of a driver")?)
}

pub fn logger_id(text: &str) -> Result<uuid::Uuid> {
    uuid::Uuid::parse_str(text).with_context(|| format!("logger {text}"))
}

pub fn search(pattern: &str, text: &str) -> Result<bool> {
    Ok(regex::Regex::new(pattern).context("filter of notes")?.is_match(text))
}
