use super::layers::{self, Layer};
use super::ObserveError;
use anyhow::{bail, Context, Result};
use chrono::{NaiveDate, NaiveTime};
use serde::Deserialize;
use std::cell::RefCell;

#[derive(Debug, Deserialize)]
pub struct Pit {
    pub id: String,
    pub aspect: u16,
    pub dug: NaiveDate,
    #[serde(default)]
    pub temps: Vec<f32>,
}

pub fn read(text: &str) -> Result<Pit> {
    let pit: Pit = serde_json::from_str(text).context("profile upload")?;
    if pit.aspect >= 360 {
        bail!("aspect {} of pit {} is beyond the circle", pit.aspect, pit.id);
    }
    Ok(pit)
}

pub fn submit(pit: &str, rows: &[(i32, i32, &str)]) -> Result<usize> {
    let layers: Vec<Layer> = rows.iter().map(|(top, bottom, grain)| Layer { top: *top, bottom: *bottom, grain: grain.to_string() }).collect();
    layers::check(pit, &layers).with_context(|| format!("submitting {pit}"))?;
    for layer in &layers {
        layers::grain(&layer.grain).with_context(|| format!("submitting {pit}"))?;
    }
    Ok(layers.len())
}

pub fn dug_on(text: &str) -> Result<NaiveDate> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").with_context(|| format!("dug on {text:?}"))
}

pub fn dug_at(text: &str) -> Result<NaiveTime> {
    Ok(NaiveTime::parse_from_str(text, "%H:%M").map_err(|error| anyhow::anyhow!("time of digging {text:?}: {error}"))?)
}

pub fn gradient(temps: &[f32]) -> i32 {
    let span = temps.len() as i32 - 1;
    (temps[temps.len() - 1] - temps[0]) as i32 / span
}

pub fn duty(region: &str, observers: &[&str]) -> Result<String, ObserveError> {
    observers.first().map(|name| name.to_string()).ok_or_else(|| ObserveError::NoObserver(region.to_string()))
}

pub struct Book {
    pages: RefCell<Vec<String>>,
}

impl Book {
    pub fn new(pages: Vec<String>) -> Self {
        Book { pages: RefCell::new(pages) }
    }

    pub fn annotate(&self, suffix: &str) {
        for page in self.pages.borrow().iter() {
            self.pages.borrow_mut().push(format!("{page}{suffix}"));
        }
    }

    pub fn title(&self, length: usize) -> String {
        self.pages.borrow()[0][..length].to_string()
    }
}
