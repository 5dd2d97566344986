//! What comes over the wire, and what goes out.

use anyhow::{anyhow, bail, Context, Result};
use serde_json::Value;
use std::net::TcpStream;
use std::sync::mpsc;
use std::time::Duration;

#[inline(never)]
pub fn line(text: &str, number: usize) -> Result<f64> {
    let (_, value) = text.split_once('=').ok_or_else(|| anyhow!("line {number} has no value: {text}"))?;
    value.trim().parse::<f64>().with_context(|| format!("line {number} of the bulletin"))
}

#[inline(never)]
pub fn report(body: &str) -> Result<Value> {
    let value: Value = serde_json::from_str(body)?;
    Ok(value)
}

#[inline(never)]
pub fn wind(body: &Value) -> Result<f64> {
    body["wind"]["speed"].as_f64().with_context(|| format!("report of {} has no wind speed", body["station"]))
}

#[inline(never)]
pub fn settings(folder: &str, name: &str) -> Result<String> {
    let path = format!("{folder}/conf/{name}.toml");
    std::fs::read_to_string(&path).with_context(|| format!("could not read {path}"))
}

#[inline(never)]
pub fn push(port: u16) -> Result<()> {
    TcpStream::connect(("127.0.0.1", port)).context("push to the national service")?;
    Ok(())
}

#[inline(never)]
pub fn token(name: &str) -> Result<String> {
    std::env::var(name).with_context(|| format!("token of the service, {name}"))
}

#[inline(never)]
pub fn decode(bytes: Vec<u8>) -> Result<String> {
    String::from_utf8(bytes).context("station name")
}

#[inline(never)]
pub fn await_radar(milliseconds: u64) -> Result<u32> {
    let (sender, receiver) = mpsc::channel::<u32>();
    let answer = receiver.recv_timeout(Duration::from_millis(milliseconds)).with_context(|| format!("radar did not answer within {milliseconds} ms"));
    drop(sender);
    answer
}

#[inline(never)]
pub fn upload(status: u16, file: &str) -> Result<()> {
    if status != 200 {
        bail!("upload of {file} answered {status}");
    }
    Ok(())
}

#[inline(never)]
pub fn download(status: u16, file: &str) -> Result<()> {
    fetch(status).with_context(|| format!("download of {file}"))
}

#[inline(never)]
fn fetch(status: u16) -> Result<()> {
    if status >= 400 {
        bail!("status {status}");
    }
    Ok(())
}

#[inline(never)]
pub fn short_name(name: &str) -> &str {
    &name[..3]
}
