use anyhow::{ensure, Context, Result};
use serde::Deserialize;
use std::path::Path;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    pub region: String,
    pub stations: Vec<Station>,
    pub issue_hour: u8,
}

#[derive(Debug, Deserialize)]
pub struct Station {
    pub code: String,
    pub altitude: u32,
}

pub fn parse(text: &str) -> Result<Settings> {
    let settings: Settings = toml::from_str(text).context("reading settings")?;
    ensure!(settings.issue_hour < 24, "issue_hour {} of region {} is no hour", settings.issue_hour, settings.region);
    Ok(settings)
}

pub fn load(path: &Path) -> Result<Settings> {
    //+ let path = &path.with_extension("toml");
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot open settings {}", path.display()))?;
    parse(&text)
}

pub fn workers(text: &str) -> Result<usize> {
    let count: usize = text.parse().with_context(|| format!("WORKERS is {text:?}"))?;
    Ok(count)
}

pub fn requires(version: &str, range: &str) -> Result<bool> {
    let range = semver::VersionReq::parse(range).with_context(|| format!("firmware range {range:?}"))?;
    Ok(range.matches(&semver::Version::parse(version).with_context(|| format!("firmware version {version:?}"))?))
}
