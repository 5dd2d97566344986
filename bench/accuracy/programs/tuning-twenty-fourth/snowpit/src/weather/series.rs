use anyhow::{ensure, Context, Result};
use std::collections::{HashMap, VecDeque};

pub fn rows(text: &str) -> Result<Vec<(String, f64)>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let mut all = Vec::new();
    for row in reader.deserialize() {
        all.push(row.context("row of the weather series")?);
    }
    Ok(all)
}

pub fn sum(minutes: &[u8]) -> u8 {
    let mut total = 0u8;
    for minute in minutes {
        total += minute;
    }
    total
}

pub fn pairs(values: &[f64]) -> Vec<(f64, f64)> {
    (0..values.len()).map(|i| (values[i], values[i + 1])).collect()
}

pub fn window(values: &[f64], from: usize, to: usize) -> &[f64] {
    &values[from..to]
}

pub fn latest(series: &HashMap<String, Vec<f64>>, station: &str) -> f64 {
    *series[station].last().expect("a station has values")
}

pub fn smooth(values: &[f64], by: usize) -> Vec<f64> {
    values.chunks(by).map(|chunk| chunk.iter().sum::<f64>() / by as f64).collect()
}

pub fn dew_point(temperature: f64, humidity: f64) -> Result<f64> {
    ensure!((0.0..=100.0).contains(&humidity), "humidity {humidity} % at {temperature} °C");
    Ok(temperature - (100.0 - humidity) / 5.0)
}

pub fn pop(queue: &mut VecDeque<f64>) -> Result<f64> {
    queue.pop_front().context("the queue of gusts is empty")
}

pub fn offset(hour: u32, shift: u32) -> u32 {
    hour - shift
}
