//! What comes from outside: messages of ships, files, the tide service.
use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::mpsc;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use anyhow::{ensure, Context, Result};
use serde_json::Value;

#[inline(never)]
pub fn position(text: &str) -> Result<(f64, f64)> {
    let (lat, lon) = text.split_once(',').with_context(|| format!("position {text:?} has no comma"))?;
    Ok((lat.trim().parse().context("latitude")?, lon.trim().parse().context("longitude")?))
}

#[inline(never)]
pub fn speed(text: &str) -> Result<u16> {
    let knots: u16 = text.parse()?;
    ensure!(knots < 60, "a speed of {knots} knots is too fast");
    Ok(knots)
}

#[inline(never)]
pub fn manifest(text: &str) -> Result<String> {
    let value: Value = serde_json::from_str(text).context("manifest")?;
    let cargo = value["cargo"].as_array().context("manifest has no list of cargo")?;
    Ok(cargo[0]["kind"].as_str().unwrap().to_string())
}

#[inline(never)]
pub fn chart(folder: &str, name: &str) -> Result<String> {
    let path = format!("{folder}/charts/{name}.s57");
    std::fs::read_to_string(&path).with_context(|| format!("cannot open the chart {path}"))
}

#[inline(never)]
pub fn tide(port: u16, station: &str) -> Result<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).with_context(|| format!("tide of {station}"))?;
    stream.write_all(station.as_bytes())?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}

#[inline(never)]
pub fn ais(bytes: Vec<u8>) -> Result<String> {
    String::from_utf8(bytes).context("message of AIS")
}

#[inline(never)]
pub fn answer(pilot: &str) -> Result<u32> {
    let (_keep, receiver) = mpsc::channel::<u32>();
    receiver.recv_timeout(Duration::from_millis(5)).with_context(|| format!("pilot {pilot} did not answer"))
}

#[inline(never)]
pub fn count(shared: Arc<Mutex<u32>>) -> u32 {
    let other = shared.clone();
    let _ = thread::Builder::new().name("counter".into()).spawn(move || {
        let _held = other.lock();
        std::panic::resume_unwind(Box::new("counter left"));
    }).map(|t| t.join());
    let value = shared.lock().unwrap();
    *value
}
