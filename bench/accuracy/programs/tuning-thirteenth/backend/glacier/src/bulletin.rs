//! The bulletin that is published each evening.
use anyhow::{bail, Context, Result};
use std::fs;
use std::io::Write;
use std::net::TcpStream;
use std::sync::mpsc;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

pub struct Layer {
    pub hardness: u8,
}

pub fn hardness(layers: &[Layer], depth: usize) -> u8 {
    layers[depth / 10].hardness
}

pub fn mean(values: &[u32]) -> u32 {
    values.iter().sum::<u32>() / values.len() as u32
}

pub fn teaser(text: &str, length: usize) -> &str {
    &text[..length]
}

pub fn grid(folder: &str, tile: &str) -> Result<String> {
    fs::read_to_string(format!("{folder}/{tile}.grid")).with_context(|| format!("elevation grid of tile {tile}"))
}

pub fn calibration(folder: &str, sensor: &str) -> String {
    fs::read_to_string(format!("{folder}/{sensor}.cal")).expect("every sensor has a calibration file")
}

pub fn publish(channel: &str, port: u16) -> Result<()> {
    let mut radio = TcpStream::connect(("127.0.0.1", port)).with_context(|| format!("publish on channel {channel}"))?;
    radio.write_all(b"danger").context("radio hung up")
}

pub fn model(run: u32) -> Result<u32> {
    let (sender, receiver) = mpsc::channel();
    let worker = thread::spawn(move || {
        thread::sleep(Duration::from_millis(60));
        let _ = sender.send(run);
    });
    let result = receiver.recv_timeout(Duration::from_millis(10)).with_context(|| format!("model run {run} gave no result"));
    let _ = worker.join();
    result
}

pub fn level(region: &str, danger: u8) -> Result<&'static str> {
    Ok(match danger {
        1 => "low",
        2 => "moderate",
        3 => "considerable",
        4 => "high",
        5 => "very high",
        _ => bail!("danger {danger} for region {region} is none of the five levels"),
    })
}

pub fn aspect(degrees: u16) -> &'static str {
    match degrees / 90 {
        0 => "north-east",
        1 => "south-east",
        2 => "south-west",
        3 => "north-west",
        quarter => unreachable!("quarter {quarter} of a circle"),
    }
}

/// Adds up in threads; one that fails spoils the sum for those after it.
pub fn load(shares: Vec<u32>) -> u32 {
    let total = Arc::new(Mutex::new(0));
    let adding = total.clone();
    let _ = thread::Builder::new().name("adder".into()).spawn(move || {
        let mut sum = adding.lock().unwrap();
        *sum += shares.iter().find(|share| **share == 0).map_or(1, |_| std::panic::resume_unwind(Box::new("share is zero")));
    }).unwrap().join();
    let sum = *total.lock().unwrap();
    sum
}

pub fn merge(upper: &str, parts: &[&str], depth: usize) -> Result<usize> {
    if depth > 12 {
        bail!("region {upper} contains itself");
    }
    parts.iter().map(|part| merge(part, parts, depth + 1)).sum()
}
