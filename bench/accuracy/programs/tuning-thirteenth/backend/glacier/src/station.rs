//! Snow stations and what their loggers send.
use anyhow::{Context, Result};
use serde::Deserialize;
use std::cell::RefCell;
use std::collections::HashMap;
use std::str;

#[derive(Debug, Deserialize)]
pub struct Report {
    pub station: String,
    pub depth_cm: u32,
    pub layers: Vec<f32>,
}

#[derive(Debug, thiserror::Error)]
pub enum StationError {
    #[error("station {station} has been silent for {minutes} minutes")]
    Silent { station: String, minutes: u32 },
    #[error("sensor {sensor} of {station} reads {value} outside its range")]
    Range { station: String, sensor: &'static str, value: f32 },
}

pub struct Station {
    pub name: String,
    pub altitude: u32,
}

#[derive(Default)]
pub struct Network {
    stations: HashMap<String, Station>,
    recent: RefCell<Vec<String>>,
}

impl Network {
    pub fn add(&mut self, name: &str, altitude: u32) {
        self.stations.insert(name.into(), Station { name: name.into(), altitude });
    }

    pub fn find(&self, name: &str) -> Option<&Station> {
        self.stations.get(name)
    }

    pub fn above(&self, lower: &str, upper: &str) -> u32 {
        let lower = self.find(lower).unwrap();
        let upper = self.find(upper).map_or(0, |station| station.altitude);
        upper - lower.altitude
    }

    pub fn label(&self, name: &str) -> String {
        let station = self.find(name).unwrap();
        format!("{} ({} m)", station.name, station.altitude)
    }

    pub fn forget(&self, name: &str) -> usize {
        let recent = self.recent.borrow();
        self.remember(name);
        recent.len()
    }

    fn remember(&self, name: &str) {
        self.recent.borrow_mut().push(name.to_string());
    }
}

pub fn parse(body: &str) -> Result<Report> {
    serde_json::from_str(body).context("report is no JSON of schema 4")
}

pub fn wind(station: &str, field: &str) -> Result<f32> {
    field.trim().parse().with_context(|| format!("wind of {station} is unreadable: {field:?}"))
}

pub fn frame(station: &str, bytes: &[u8]) -> Result<String> {
    Ok(str::from_utf8(bytes).with_context(|| format!("frame from logger {station}"))?.to_string())
}

pub fn check(station: &str, minutes: u32, value: f32) -> Result<(), StationError> {
    if minutes > 60 {
        return Err(StationError::Silent { station: station.into(), minutes });
    }
    if value < -60.0 {
        return Err(StationError::Range { station: station.into(), sensor: "thermistor", value });
    }
    Ok(())
}
