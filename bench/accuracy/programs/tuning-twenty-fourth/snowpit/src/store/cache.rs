use anyhow::{Context, Result};

pub fn level(port: u16, region: &str) -> Result<String> {
    let client = redis::Client::open(format!("redis://127.0.0.1:{port}/")).context("cache address")?;
    let mut connection = client.get_connection().with_context(|| format!("cache for {region}"))?;
    Ok(redis::cmd("GET").arg(region).query(&mut connection)?)
}

pub fn open(address: &str) -> Result<redis::Client> {
    redis::Client::open(address).with_context(|| format!("cache address {address}"))
}
