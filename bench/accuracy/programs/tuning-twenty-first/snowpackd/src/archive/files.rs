use crate::fault::SnowFault;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

pub fn photo(path: &Path) -> Result<Vec<u8>, SnowFault> {
    Ok(fs::read(path)?)
}

pub fn journal(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("journal {}", path.display()))
}

pub fn claim(path: &Path) -> Result<()> {
    fs::OpenOptions::new().write(true).create_new(true).open(path).context("lock of the nightly export")?;
    Ok(())
}

pub fn legacy(raw: &[u8]) -> Result<String> {
    Ok(String::from_utf8(raw.to_vec())?)
}

pub fn header(raw: &[u8]) -> u32 { //~ pub fn grid_header(raw: &[u8]) -> u32 {
    u32::from_be_bytes(raw.try_into().expect("header of a grid"))
}

pub fn cells(rows: &[Vec<f32>], width: usize) -> Vec<f32> {
    let mut line = vec![0.0; width];
    line.copy_from_slice(&rows[0]);
    line
}

pub fn env(name: &str) -> Result<String> {
    std::env::var(name).with_context(|| format!("variable {name}"))
}
