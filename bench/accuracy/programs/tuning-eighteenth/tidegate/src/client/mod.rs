//! Calls to the weather service, the customs, the cache and the sensors.

use crate::core::errors::{GateError, Result};
use anyhow::Context;
use serde::Deserialize;
use std::io::Read;
use std::net::TcpStream;
use std::time::Duration;

const BASE: &str = "http://127.0.0.1:9492";

#[derive(Debug, Deserialize)]
pub struct Forecast {
    pub wind: f64,
    pub gusts: Vec<f64>,
}

#[derive(Debug, Deserialize)]
pub struct Clearance {
    pub cargo: String,
    pub cleared: bool,
}

fn get(service: &'static str, path: &str) -> Result<String> {
    let agent = ureq::AgentBuilder::new().timeout(Duration::from_millis(250)).build();
    let response = agent.get(&format!("{BASE}{path}")).call().map_err(|source| GateError::Upstream { service, source: Box::new(source) })?;
    response.into_string().map_err(|source| GateError::Upstream { service, source: Box::new(source.into()) })
}

pub fn forecast(port: &str) -> Result<Forecast> {
    Ok(serde_json::from_str(&get("weather", &format!("/weather/{port}"))?)?)
}

pub fn clearance(vessel: &str) -> Result<Clearance> {
    Ok(serde_json::from_str(&get("customs", &format!("/customs/{vessel}"))?)?)
}

pub fn pilot(vessel: &str) -> anyhow::Result<String> {
    let body = get("pilots", &format!("/pilots/{vessel}")).with_context(|| format!("no pilot for {vessel}"))?;
    Ok(body)
}

pub fn ais(mmsi: &str) -> anyhow::Result<String> {
    let response = ureq::get(&format!("http://127.0.0.1:9484/ais/{mmsi}")).timeout(Duration::from_millis(300)).call()?;
    Ok(response.into_string()?)
}

pub fn cached(key: &str) -> anyhow::Result<String> {
    let client = redis::Client::open("redis://127.0.0.1:9483")?;
    let mut connection = client.get_connection_with_timeout(Duration::from_millis(300)).context("cache")?;
    Ok(redis::cmd("GET").arg(key).query(&mut connection)?)
}

pub fn gauge(port: u16) -> anyhow::Result<[u8; 8]> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).with_context(|| format!("gauge at {port}"))?;
    stream.set_read_timeout(Some(Duration::from_millis(40)))?;
    let mut frame = [0; 8];
    stream.read_exact(&mut frame)?;
    Ok(frame)
}
