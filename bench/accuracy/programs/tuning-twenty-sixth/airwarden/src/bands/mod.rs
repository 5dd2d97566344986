use anyhow::{anyhow, Context, Result};
use regex::Regex;
use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub struct Allocation {
    pub service: Service,
    pub from_khz: u32,
    pub to_khz: u32,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Service {
    Amateur,
    Aeronautical,
    FixedLink,
}

pub fn frequency(text: &str) -> Result<f64> {
    text.trim_end_matches(" MHz").parse::<f64>().with_context(|| format!("frequency {text:?}"))
}

pub fn range(text: &str) -> Result<(u32, u32)> {
    let (from, to) = text.split_once('-').ok_or_else(|| anyhow!("range {text} has no dash"))?;
    Ok((from.parse().context("lower edge")?, to.parse().context("upper edge")?))
}

pub fn channel(text: &str) -> Result<u8> {
    text.parse::<u8>().with_context(|| format!("channel {text}"))
}

pub fn allocation(json: &str) -> Result<Allocation> {
    serde_json::from_str(json).context("allocation")
}

pub fn plan(json: &[u8]) -> Result<Vec<Allocation>> {
    let all: Vec<Allocation> = serde_json::from_slice(json)?;
    //+ let all: Vec<Allocation> = all.into_iter().filter(|each| each.to_khz > 0).collect();
    Ok(all)
}

pub fn width(of: &Allocation) -> u32 {
    of.to_khz - of.from_khz
}

pub fn matching(pattern: &str, names: &[String]) -> Result<usize> {
    let compiled = Regex::new(pattern)?;
    Ok(names.iter().filter(|each| compiled.is_match(each)).count())
}

pub fn harmonics(khz: u32, order: u32) -> Vec<u32> {
    (2..=order).map(|n| khz * n * 1000).collect()
}

pub fn label(name: &str) -> &str {
    &name[..8]
}

pub fn nearest(raster: &[u32], khz: u32) -> u32 {
    let at = raster.partition_point(|each| *each < khz);
    raster[at]
}

pub fn steps(from: u32, to: u32, step: u32) -> u32 {
    (to - from) / step
}
