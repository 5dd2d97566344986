//! Water levels.

use crate::core::errors::Result;
use anyhow::{anyhow, Context};
use chrono::{NaiveDate, NaiveDateTime};
use std::sync::{mpsc, Arc, Mutex};
use std::time::Duration;

pub fn parse_level(text: &str) -> anyhow::Result<f64> {
    text.parse::<f64>().with_context(|| format!("level {text:?}"))
}

pub fn parse_time(text: &str) -> anyhow::Result<NaiveDateTime> {
    Ok(NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M")?)
}

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub fn import(text: &str) -> anyhow::Result<usize> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let mut rows = 0;
    for record in reader.records() {
        let record = record.context("import tides")?;
        parse_level(&record[1])?;
        rows += 1;
    }
    Ok(rows)
}

pub fn average(levels: &[i32]) -> i32 {
    levels.iter().sum::<i32>() / levels.len() as i32
}

pub fn highest(levels: &[f64]) -> f64 {
    levels.iter().copied().max_by(|a, b| a.partial_cmp(b).unwrap()).unwrap_or_default()
}

pub fn smooth(levels: &[f64], window: usize) -> Vec<f64> {
    levels.chunks(window).map(|chunk| chunk.iter().sum::<f64>() / chunk.len() as f64).collect()
}

pub fn slice(levels: &[f64], from: usize, to: usize) -> &[f64] {
    &levels[from..to]
}

pub fn decode(bytes: Vec<u8>) -> anyhow::Result<String> {
    String::from_utf8(bytes).map_err(|e| anyhow!("sensor name: {e}"))
}

pub fn wait_for_reading(milliseconds: u64) -> anyhow::Result<f64> {
    let (sender, receiver) = mpsc::channel();
    let keep = sender.clone();
    let reading = receiver.recv_timeout(Duration::from_millis(milliseconds)).context("no reading of the gauge")?;
    drop(keep);
    drop::<mpsc::Sender<f64>>(sender);
    Ok(reading)
}

pub fn publish(level: f64) -> anyhow::Result<()> {
    let (sender, receiver) = mpsc::channel();
    drop(receiver);
    sender.send(level)?;
    Ok(())
}

pub fn calibrate(offset: f64) -> f64 {
    let shared = Arc::new(Mutex::new(0.0));
    let other = Arc::clone(&shared);
    let _ = std::thread::Builder::new()
        .spawn(move || {
            let _guard = other.lock();
            std::panic::resume_unwind(Box::new("calibration"));
        })
        .map(|handle| handle.join());
    let current = *shared.lock().unwrap();
    current + offset
}

pub fn surge(levels: &[f64]) -> Result<f64> {
    let first = levels.first().copied().unwrap_or(f64::NAN);
    crate::core::errors::in_range("surge", levels.iter().map(|level| level - first).fold(0.0, f64::max), 0.0, 4.0)
}
