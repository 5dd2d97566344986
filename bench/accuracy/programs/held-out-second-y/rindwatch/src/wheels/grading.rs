use anyhow::{anyhow, Context, Result};
use rust_decimal::Decimal;
use serde::Deserialize;
use std::collections::HashMap;
use uuid::Uuid;

#[derive(Debug, Deserialize)]
pub struct Card {
    pub wheel: String,
    pub rind: u8,
    pub paste: u8,
}

#[derive(Debug, thiserror::Error)]
#[error("affineur {name} may not grade {variety}")]
pub struct NotLicensed {
    name: String,
    variety: String,
}

pub fn cards(sheet: &str) -> Result<Vec<Card>> {
    csv::Reader::from_reader(sheet.as_bytes()).deserialize().collect::<Result<_, _>>().context("grading sheet")
}

pub fn average(cards: &[Card]) -> u32 {
    cards.iter().map(|c| u32::from(c.rind)).sum::<u32>() / cards.len() as u32
}

pub fn best(cards: &[Card]) -> &Card {
    cards.iter().max_by_key(|c| c.paste).unwrap()
}

pub fn price(text: &str) -> Result<Decimal> {
    Decimal::from_str_exact(text).with_context(|| format!("price of grade {text:?}"))
}

pub fn per_kilo(total: Decimal, kilos: Decimal) -> Decimal {
    total / kilos
}

pub fn batch(id: &str) -> Result<Uuid> {
    Uuid::parse_str(id).context("batch of the grading card")
}

pub fn licence(name: &str, variety: &str) -> Result<()> {
    if variety != "tomme" {
        return Err(NotLicensed { name: name.into(), variety: variety.into() }.into());
    }
    Ok(())
}

pub fn weight(grades: &HashMap<&str, f32>, grade: &str) -> f32 {
    grades[grade]
}

pub fn grade(points: i32) -> char {
    char::from_digit(points as u32, 10).unwrap()
}

pub fn medal(rank: usize) -> Result<&'static str> {
    ["gold", "silver", "bronze"].get(rank).copied().ok_or_else(|| anyhow!("no medal for rank {rank}"))
}

pub fn notes(bytes: Vec<u8>) -> Result<String> {
    String::from_utf8(bytes).context("tasting notes")
}

pub fn remark(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

pub fn points(rind: u8, penalty: u8) -> u8 {
    rind - penalty
}

pub fn small(points: i64) -> Result<u8> {
    u8::try_from(points).context(format!("{points} points on a card"))
}
