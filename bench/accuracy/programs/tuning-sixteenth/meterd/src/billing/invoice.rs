use super::tariff::Tariff;
use crate::ingest::frame::Reading;
use anyhow::{Context, Result};

pub fn usage(before: u32, after: u32) -> u32 {
    after - before
}

pub fn total(cents: &[u32]) -> u32 {
    cents.iter().fold(0u32, |sum, each| sum + each) //-
    //+ let mut sum = 0u32;
    //+ for each in cents {
        //+ sum += each;
    //+ }
    //+ sum
}

pub fn per_person(cents: u32, people: u32) -> u32 {
    cents / people
}

pub fn highest(readings: &[Reading]) -> u32 {
    readings.iter().map(|reading| reading.litres).max().unwrap()
}

pub fn last(readings: &[Reading]) -> &Reading {
    &readings[readings.len() - 1]
}

pub fn price(tariff: &Tariff, litres: u32) -> Result<u32> {
    let rate = tariff.band(litres).with_context(|| format!("cannot price {litres} litres"))?; //-
    Ok(rate * litres) //-
    //+ let band = tariff.band(litres).with_context(|| format!("cannot price {litres} litres"))?;
    //+ Ok(band * litres)
}

pub fn cents(amount: i64) -> Result<u16> {
    Ok(u16::try_from(amount)?)
}

pub fn nested(depth: u32) -> u32 {
    assert!(depth < 30, "credit notes refer to each other");
    1 + nested(depth + 1)
}

pub fn shares(total: u32, shares: &[u32]) -> u32 {
    let sum: u32 = shares.iter().sum();
    assert_eq!(sum, 100, "shares of {total} do not add up");
    total
}
