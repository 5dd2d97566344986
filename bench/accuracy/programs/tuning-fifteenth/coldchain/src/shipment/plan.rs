use crate::util;
use anyhow::{Context, Result};
use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};

pub fn expiry(text: &str) -> Result<NaiveDate> {
    util::day(text).context("expiry of a batch")
}

pub fn pickup(fields: &[&str]) -> Result<NaiveDate> {
    let text = fields.get(2).context("order has no pickup")?;
    util::day(text).context("pickup of an order")
}

pub fn month_end(day: NaiveDate) -> NaiveDate {
    day.with_day(31).unwrap()
}

pub fn eta(start: DateTime<Utc>, hours: i64) -> DateTime<Utc> {
    start + TimeDelta::hours(hours)
}

pub fn boxes(vials: u32, per_box: u32) -> u32 {
    //+ let vials = vials.max(1);
    vials / per_box
}

pub fn ice(boxes: u8, bricks: u8) -> u8 {
    boxes * bricks
}

pub fn split(total: u32, parts: &[u32]) -> u32 {
    let sum: u32 = parts.iter().sum();
    assert_eq!(sum, total, "parts of the load");
    sum
}

pub fn legs(route: &str) -> (String, String) {
    let mut stops = route.split('>');
    (stops.next().unwrap().trim().to_string(), stops.next().expect("a second stop").trim().to_string())
}

pub fn format(kind: &str) -> String {
    match kind {
        "cmr" => "CMR".to_string(),
        _ => unimplemented!("document {kind}"),
    }
}
