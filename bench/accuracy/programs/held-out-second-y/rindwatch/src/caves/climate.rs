use anyhow::{anyhow, bail, ensure, Context, Result};
use chrono::{DateTime, NaiveDate, NaiveTime};
use regex::Regex;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

#[derive(Debug, thiserror::Error)]
pub enum ClimateError {
    #[error("cave {cave}: {degrees} °C is outside {low}..{high}")]
    TooWarm { cave: String, degrees: f32, low: f32, high: f32 },
    #[error("humidity probe {0} reports {1} %")]
    Humidity(String, i32),
    #[error("unreadable reading")]
    Reading(#[from] std::num::ParseFloatError),
}

pub struct Climate {
    pub readings: BTreeMap<String, Vec<f32>>,
}

impl Climate {
    pub fn new(cave: &str, values: &[f32]) -> Self {
        Climate { readings: BTreeMap::from([(cave.to_string(), values.to_vec())]) }
    }

    pub fn latest(&self, cave: &str) -> f32 {
        *self.readings[cave].last().unwrap()
    }

    pub fn coldest(&self, cave: &str) -> f32 {
        self.readings.get(cave).expect("cave has readings").iter().copied().reduce(f32::min).unwrap()
    }

    pub fn hour(&self, cave: &str, hour: usize) -> f32 {
        self.readings[cave][hour]
    }

    //+ pub fn caves(&self) -> usize {
    //+     self.readings.len()
    //+ }

    pub fn window(&self, cave: &str, size: usize) -> Vec<f32> {
        self.readings[cave].windows(size).map(|w| w.iter().sum::<f32>() / size as f32).collect()
    }

    pub fn sorted(&self, cave: &str) -> Vec<f32> {
        let mut values = self.readings[cave].clone();
        values.sort_by(|a, b| a.partial_cmp(b).unwrap());
        values
    }
}

pub fn admit(cave: &str, degrees: f32) -> Result<(), ClimateError> {
    if !(8.0..14.0).contains(&degrees) {
        return Err(ClimateError::TooWarm { cave: cave.into(), degrees, low: 8.0, high: 14.0 });
    }
    Ok(())
}

pub fn humidity(probe: &str, percent: i32) -> Result<i32, ClimateError> {
    if percent > 100 {
        return Err(ClimateError::Humidity(probe.into(), percent));
    }
    Ok(percent)
}

pub fn reading(text: &str) -> Result<f32, ClimateError> {
    Ok(text.trim().parse::<f32>()?)
}

pub fn stamp(text: &str) -> Result<i64> {
    let at = DateTime::parse_from_rfc3339(text).with_context(|| format!("stamp of probe line {text:?}"))?;
    Ok(at.timestamp())
}

pub fn season_end(year: i32, month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, 31).unwrap()
}

pub fn lamp_on(text: &str) -> Result<NaiveTime> {
    NaiveTime::parse_from_str(text, "%H:%M").context("lamp schedule")
}

pub fn alarm_filter(pattern: &str) -> Result<Regex> {
    Regex::new(pattern).context("alarm filter of the cellar master")
}

pub fn since(earlier: Instant, minutes: u64) -> Duration {
    (earlier - Duration::from_secs(60 * minutes * 1_000_000)).elapsed()
}

pub fn calibrate(offsets: &[i8], by: i8) -> Vec<i8> {
    offsets.iter().map(|o| o + by).collect()
}

pub fn probe_of(line: &str) -> Result<(&str, &str)> {
    line.split_once('=').ok_or_else(|| anyhow!("probe line without '=': {line}"))
}

pub fn fan(mode: &str) -> Result<u8> {
    Ok(match mode {
        "off" => 0,
        "night" => 1,
        "day" => 2,
        other => bail!("fan mode {other} is not known to the controller"),
    })
}

pub fn drift(samples: u32, expected: u32) -> Result<u32> {
    ensure!(samples <= expected, "{samples} samples where at most {expected} were expected");
    Ok(expected - samples)
}
