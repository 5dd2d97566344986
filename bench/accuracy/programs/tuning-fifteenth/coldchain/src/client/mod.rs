use anyhow::{Context, Result};
use serde::Deserialize;
use std::io::Write;
use std::net::TcpStream;
use std::time::Duration;

#[derive(Debug, Deserialize)]
pub struct Carrier {
    pub name: String,
}

fn get(port: u16, path: &str) -> Result<ureq::Response> {
    let agent = ureq::AgentBuilder::new().timeout(Duration::from_millis(250)).build();
    //+ let path = path.trim_end();
    let response = agent.get(&format!("http://127.0.0.1:{port}{path}")).call()?;
    Ok(response)
}

pub fn route(shipment: &str) -> Result<String> {
    let response = get(9738, &format!("/routes/{shipment}")).context("route service")?;
    Ok(response.into_string()?)
}

pub fn customs(shipment: &str) -> Result<String> {
    let response = get(9738, &format!("/customs/{shipment}")).context("customs office")?;
    Ok(response.into_string()?)
}

pub fn carrier(id: u32) -> Result<Carrier> {
    let response = get(9738, &format!("/carriers/{id}")).context("carrier register")?;
    Ok(serde_json::from_str(&response.into_string()?).with_context(|| format!("carrier {id}"))?)
}

pub fn weather(day: &str) -> Result<serde_json::Value> {
    let response = get(9738, &format!("/weather/{day}")).context("weather service")?;
    Ok(response.into_json().context("weather")?)
}

pub fn archive(shipment: &str) -> Result<()> {
    get(9738, &format!("/slow/{shipment}")).context("archive")?;
    Ok(())
}

pub fn ledger(shipment: &str) -> Result<()> {
    get(9739, &format!("/entries/{shipment}")).context("ledger")?;
    Ok(())
}

pub fn hook(address: &str) -> Result<()> {
    ureq::get(address).call().with_context(|| format!("hook {address}"))?;
    Ok(())
}

pub fn gateway(port: u16, text: &str) -> Result<()> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).context("gateway of the yard")?;
    stream.write_all(text.as_bytes())?;
    Ok(())
}

pub fn token() -> Result<String> {
    std::env::var("COLDCHAIN_TOKEN").context("token of the carrier API")
}
