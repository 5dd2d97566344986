//! Settings, from the environment and a file.

use anyhow::{Context, Result};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub struct Settings {
    pub gates: u32,
    pub name: String,
}

pub fn parse(text: &str) -> Result<Settings> {
    toml::from_str(text).context("settings are not valid")
}

pub fn sensor_key() -> Result<String> {
    std::env::var("SENSOR_KEY").context("SENSOR_KEY")
}

pub fn read_table(port: &str) -> Result<String> {
    let path = std::path::Path::new(&std::env::var("PREFIX").unwrap_or_default()).join("tables").join(format!("{port}.csv"));
    std::fs::read_to_string(&path).with_context(|| format!("tide table {}", path.display()))
}
