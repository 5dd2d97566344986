//! Dues for passages.

use crate::core::errors::Result;
use crate::store::Store;
use anyhow::{bail, Context};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use std::str::FromStr;

#[derive(Debug, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Currency {
    Eur,
    Dkk,
}

#[derive(Debug, Deserialize, Serialize)]
pub struct Due {
    pub passage: String,
    pub currency: Currency,
    pub cents: u32,
}

pub fn read_due(text: &str) -> anyhow::Result<Due> {
    serde_json::from_str(text).context("due could not be read")
}

pub fn amount(text: &str) -> anyhow::Result<Decimal> {
    Ok(Decimal::from_str(text)?)
}

pub fn share(total: Decimal, payers: u32) -> Decimal {
    total / Decimal::from(payers)
}

pub fn rebate(total: u32, rebate: u32) -> u32 {
    total - rebate
}

pub fn tariff(name: &str) -> u32 {
    let tariffs = HashMap::from([("cargo", 120), ("tanker", 260)]);
    tariffs[name]
}

pub fn invoice_id(text: &str) -> anyhow::Result<uuid::Uuid> {
    uuid::Uuid::parse_str(text).with_context(|| format!("invoice {text}"))
}

pub fn callback(text: &str) -> anyhow::Result<url::Url> {
    Ok(url::Url::parse(text)?)
}

pub fn protocol(text: &str) -> anyhow::Result<semver::Version> {
    Ok(semver::Version::parse(text)?)
}

pub fn filter(pattern: &str) -> anyhow::Result<regex::Regex> {
    regex::Regex::new(pattern).context("filter of the report")
}

pub fn export(rows: &BTreeMap<(u32, u32), u32>) -> anyhow::Result<String> {
    Ok(serde_json::to_string(rows)?)
}

pub fn pay(store: &Store, vessel: &str, limit: u64, used: u64) -> anyhow::Result<()> {
    let name = store.vessel(vessel).context("pay dues")?;
    if used > limit {
        bail!("{name} has used {used} of {limit} credits");
    }
    Ok(())
}

pub fn tonnage(store: &Store, vessel: &str) -> Result<f64> {
    store.draught(vessel).map(|draught| draught * 120.0)
}

pub fn cents(value: i64) -> u32 {
    u32::try_from(value).unwrap()
}

pub fn todo_surcharge(kind: &str) -> u32 {
    match kind {
        "none" => 0,
        other => unimplemented!("surcharge {other}"),
    }
}
