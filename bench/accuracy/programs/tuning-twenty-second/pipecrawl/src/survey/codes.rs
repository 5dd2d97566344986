use crate::fault::Fault;
use anyhow::{anyhow, bail, ensure, Context, Result};
use regex::Regex;
use std::collections::HashMap;

#[derive(Debug, Clone)]
pub struct Observation {
    pub metre: f64,
    pub code: String,
    pub clock: u8,
}

pub fn weight(obs: &Observation) -> Result<u32, Fault> {
    match obs.code.as_str() {
        "BAA" => Ok(3),
        "BAB" => Ok(2),
        "BAC" => Ok(5),
        _ => Err(Fault::UnknownCode { code: obs.code.clone(), metre: obs.metre }),
    }
}

pub fn parse(line: &str) -> Result<Observation> {
    let mut parts = line.split(';');
    let metre = parts.next().unwrap().parse::<f64>().with_context(|| format!("distance in line `{line}`"))?;
    let code = parts.next().ok_or_else(|| anyhow!("line `{line}` has no defect code"))?.to_string();
    let clock = parts.next().map(|c| c.parse::<u8>()).transpose().context("clock position")?.unwrap_or(12);
    //+ let code = code.trim().to_string();
    ensure!((1..=12).contains(&clock), "clock position {clock} is not on the dial");
    Ok(Observation { metre, code, clock })
}

pub fn family(code: &str) -> &str {
    &code[0..2]
}

pub fn severity(code: &str) -> u32 {
    code.chars().last().unwrap().to_digit(10).unwrap()
}

pub fn matcher(text: &str) -> Result<Regex> {
    Regex::new(text).context("code filter of the client")
}

pub fn tariff(prices: &HashMap<&str, u32>, code: &str) -> u32 {
    prices[code]
}

pub fn continuous(obs: &[Observation]) -> Result<f64> {
    let Some(start) = obs.iter().find(|o| o.code.ends_with('A')) else {
        bail!("continuous defect {} never starts", obs.last().unwrap().code);
    };
    let end = obs.iter().find(|o| o.code.ends_with('E')).expect("a started defect ends");
    Ok(end.metre - start.metre)
}
