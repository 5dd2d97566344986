use anyhow::{Context, Result};
use serde::Deserialize;
use std::path::Path;

#[derive(Debug, Deserialize)]
pub struct Config {
    pub town: String,
    pub workers: u8,
    pub listen: String,
}

pub fn parse(text: &str) -> Result<Config> {
    let config: Config = toml::from_str(text).context("configuration is not valid")?;
    Ok(config)
}

pub fn load(path: &Path) -> Result<Config> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    parse(&text)
}

pub fn token() -> Result<String> {
    std::env::var("METERD_TOKEN").context("METERD_TOKEN")
}

pub fn address(config: &Config) -> Result<std::net::SocketAddr> {
    Ok(config.listen.parse()?)
}

pub fn compatible(version: &str) -> Result<bool> {
    let version = semver::Version::parse(version)?;
    Ok(version.major == 5)
}
