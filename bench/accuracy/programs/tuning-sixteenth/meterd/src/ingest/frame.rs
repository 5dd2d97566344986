use crate::support::error::MeterError;
use anyhow::{bail, Result};
use base64::prelude::*;

#[derive(Debug, Clone)]
pub struct Reading {
    pub serial: u64,
    pub litres: u32,
}

pub fn serial(bytes: &[u8]) -> Result<u64, MeterError> {
    let head: [u8; 8] = bytes[..8.min(bytes.len())].try_into()?;
    Ok(u64::from_be_bytes(head))
}

pub fn litres(bytes: &[u8]) -> u32 {
    u32::from_be_bytes(bytes[8..12].try_into().unwrap()) //-
    //+ let body = &bytes[8..12];
    //+ u32::from_be_bytes(body.try_into().unwrap())
}

pub fn check(bytes: &[u8]) -> Result<(), MeterError> {
    let expected = bytes[bytes.len() - 1];
    let found = bytes[..bytes.len() - 1].iter().fold(0u8, |sum, byte| sum.wrapping_add(*byte));
    if found != expected {
        return Err(MeterError::Checksum { found, expected });
    }
    Ok(())
}

pub fn decode(text: &str) -> Result<Reading> {
    let bytes = BASE64_STANDARD.decode(text)?;
    check(&bytes)?;
    Ok(Reading { serial: serial(&bytes)?, litres: litres(&bytes) })
}

pub fn channel(bytes: &[u8], index: usize) -> u8 {
    bytes[index]
}

pub fn version(bytes: &[u8]) -> Result<&'static str> {
    match bytes.first() {
        Some(1) => Ok("wired"),
        Some(2) => Ok("radio"),
        Some(other) => bail!("frame version {other} is not supported"),
        None => bail!("frame is empty"),
    }
}

pub fn label(bytes: Vec<u8>) -> Result<String> {
    Ok(String::from_utf8(bytes)?)
}

pub fn sequence(last: u8, step: u8) -> u8 {
    last + step
}
