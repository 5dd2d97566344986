//! Stations, and what they measure.

use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt;

#[derive(Debug)]
pub enum StationError {
    Unknown(String),
    OutOfRange { what: &'static str, value: f64 },
    Offline { station: String, minutes: u32 },
}

impl fmt::Display for StationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StationError::Unknown(id) => write!(f, "unknown station {id}"),
            StationError::OutOfRange { what, value } => write!(f, "{what} {value} is out of range"),
            StationError::Offline { station, minutes } => write!(f, "station {station} has been offline for {minutes} minutes"),
        }
    }
}

impl std::error::Error for StationError {}

#[derive(Default)]
pub struct Station {
    pub id: String,
    pub readings: Vec<f64>,
    pub calibration: Option<f64>,
    pub silent_for: u32,
}

#[derive(Default)]
pub struct Network {
    stations: HashMap<String, Station>,
    log: RefCell<Vec<String>>,
}

/// Hours are two digits, as in `0730`.
fn hour_of(text: &str) -> u32 {
    text[..2].parse::<u32>().unwrap()
}

impl Network {
    pub fn with(stations: Vec<Station>) -> Network {
        Network { stations: stations.into_iter().map(|station| (station.id.clone(), station)).collect(), ..Network::default() }
    }

    #[inline(never)]
    pub fn find(&self, id: &str) -> anyhow::Result<&Station> {
        match self.stations.get(id) {
            Some(station) => Ok(station),
            None => Err(StationError::Unknown(id.to_string()).into()),
        }
    }

    #[inline(never)]
    pub fn mean(&self, id: &str) -> u32 {
        let station = self.stations.get(id).unwrap();
        let sum: u32 = station.readings.iter().map(|value| *value as u32).sum();
        sum / station.readings.len() as u32
    }

    #[inline(never)]
    pub fn nearest(&self, ids: &[&str], at: usize) -> &Station {
        let id = ids[at + 1];
        self.stations.get(id).expect("neighbours are in the network")
    }

    #[inline(never)]
    pub fn calibrated(&self, id: &str, value: f64) -> f64 {
        let station = &self.stations[id];
        value * station.calibration.expect("every station is calibrated")
    }

    #[inline(never)]
    pub fn check(&self, id: &str) -> anyhow::Result<()> {
        let station = self.find(id)?;
        if station.silent_for > 30 {
            return Err(StationError::Offline { station: station.id.clone(), minutes: station.silent_for }.into());
        }
        Ok(())
    }

    #[inline(never)]
    pub fn accept(&self, temperature: f64) -> anyhow::Result<f64> {
        if !(-90.0..=60.0).contains(&temperature) {
            return Err(StationError::OutOfRange { what: "temperature", value: temperature }.into());
        }
        Ok(temperature)
    }

    #[inline(never)]
    pub fn note(&self, text: &str) -> usize {
        let mut log = self.log.borrow_mut();
        log.push(text.to_string());
        self.count_notes()
    }

    #[inline(never)]
    fn count_notes(&self) -> usize {
        self.log.borrow().len()
    }

    #[inline(never)]
    pub fn sunrise(&self, almanac: &str) -> u32 {
        let hour = hour_of(almanac);
        hour * 60
    }

    #[inline(never)]
    pub fn shift_start(&self, roster: &str) -> u32 {
        let hour = hour_of(roster.trim());
        hour + 1
    }

    #[inline(never)]
    pub fn last_hours<'a>(&self, station: &'a Station, hours: usize) -> &'a [f64] {
        &station.readings[station.readings.len() - hours..]
    }
}
