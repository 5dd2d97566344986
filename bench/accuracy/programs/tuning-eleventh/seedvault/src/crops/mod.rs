//! What is known of crops: labels, germination, shelves.
use crate::error::VaultError;
use anyhow::{anyhow, bail, ensure, Context, Result};
use chrono::{NaiveDate, TimeZone, Utc};
use serde::Deserialize;
use std::cell::RefCell;
use std::collections::HashMap;

#[derive(Debug, Deserialize)]
pub struct Passport {
    pub code: String,
    pub year: u16,
    #[serde(rename = "geo")]
    pub position: Position,
}

#[derive(Debug, Deserialize)]
pub struct Position {
    pub lat: f64,
    pub lon: f64,
}

pub fn passport(text: &str) -> Result<Passport> {
    let passport: Passport = serde_json::from_str(text).context("read passport")?;
    ensure!(passport.position.lat.abs() <= 90.0, "latitude {} of {} is out of range", passport.position.lat, passport.code);
    Ok(passport)
}

pub fn label(text: &str) -> Result<(u32, u32), VaultError> {
    let (year, number) = text.split_once('/').unwrap();
    Ok((year.parse()?, number.trim_start_matches('#').parse()?))
}

pub fn collected(text: &str) -> Result<NaiveDate> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").with_context(|| format!("collected on {text:?}"))
}

pub fn harvest(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub fn opened(seconds: i64) -> String {
    Utc.timestamp_opt(seconds, 0).single().expect("timestamp of door").to_rfc3339()
}

pub fn germination(sprouted: u32, sown: u32) -> u32 {
    sprouted * 100 / sown
}

pub fn remaining(total: u16, taken: u16) -> u16 {
    total - taken
}

pub fn mean(values: &[u32]) -> u32 {
    values.iter().sum::<u32>() / values.len() as u32
}

pub fn short(name: &str) -> &str {
    &name[..2]
}

pub fn genus(names: &HashMap<&str, &str>, code: &str) -> String {
    names[code].to_string()
}

pub struct Shelf {
    pub name: String,
    pub boxes: Vec<String>,
    cursor: RefCell<usize>,
}

impl Shelf {
    pub fn new(name: &str, count: usize) -> Shelf {
        Shelf { name: name.to_string(), boxes: (0..count).map(|i| format!("box {i}")).collect(), cursor: RefCell::new(0) }
    }

    pub fn place(&self, limit: usize) -> Result<usize, VaultError> {
        if self.boxes.len() >= limit {
            return Err(VaultError::ShelfFull { shelf: self.name.clone(), held: self.boxes.len(), limit });
        }
        Ok(self.boxes.len())
    }

    pub fn at(&self, index: usize) -> &str {
        &self.boxes[index]
    }

    pub fn range(&self, from: usize, to: usize) -> &[String] {
        &self.boxes[from..to]
    }

    pub fn visit(&self, next: &dyn Fn() -> usize) -> usize {
        let mut cursor = self.cursor.borrow_mut();
        *cursor += next();
        *cursor
    }

    pub fn peek(&self) -> usize {
        *self.cursor.borrow_mut()
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum State {
    Drying,
    Frozen,
    Sown,
}

impl State {
    fn name(self) -> &'static str {
        match self {
            State::Drying => "drying",
            State::Frozen => "frozen",
            State::Sown => "sown",
        }
    }
}

pub fn require(lot: &str, state: State, expected: State) -> Result<(), VaultError> {
    if state != expected {
        return Err(VaultError::WrongState { lot: lot.to_string(), state: state.name(), expected: expected.name() });
    }
    Ok(())
}

pub fn thaw(lot: &str, state: State) -> Result<()> {
    require(lot, state, State::Frozen).context("thaw")
}

pub fn freeze(lot: &str, state: State) -> Result<()> {
    require(lot, state, State::Drying).context("freeze")
}

pub fn viability(days: u32) -> Result<f64> {
    match days {
        0..=365 => Ok(0.98),
        366..=3650 => Ok(0.8),
        _ => bail!("no model for {days} days of storage"),
    }
}

pub fn moisture(sample: &[f64]) -> f64 {
    let mut sorted = sample.to_vec();
    sorted.sort_by(|a, b| a.partial_cmp(b).unwrap());
    sorted[sorted.len() / 2]
}

pub fn kind(code: u8) -> &'static str {
    match code {
        1 => "wild",
        2 => "landrace",
        3 => "cultivar",
        _ => unreachable!("kind {code}"),
    }
}

pub fn taxon(path: &[&str]) -> Result<String> {
    let leaf = path.last().ok_or_else(|| anyhow!("taxon has no names"))?;
    Ok(leaf.to_string())
}
