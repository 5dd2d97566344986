use crate::fault::Fault;
use anyhow::{Context, Result};
use base64::Engine;
use std::convert::TryFrom;
use std::net::IpAddr;
use std::path::Path;

pub fn number(shaft: &str) -> Result<u16> {
    let digits = shaft.trim_start_matches("MH-");
    u16::try_from(digits.parse::<u32>().with_context(|| format!("number of shaft {shaft}"))?).with_context(|| format!("shaft {shaft} is beyond the register"))
}

pub fn allow(user: &str, right: &'static str, rights: &[&str]) -> Result<(), Fault> {
    if rights.contains(&right) {
        return Ok(());
    }
    Err(Fault::Denied { user: user.to_string(), right })
}

pub fn plan(folder: &str, shaft: &str) -> Result<String> {
    let path = Path::new(folder).join(format!("{shaft}.dxf"));
    std::fs::read_to_string(&path).with_context(|| format!("plan {}", path.display()))
}

pub fn badge(text: &str) -> Result<Vec<u8>> {
    base64::engine::general_purpose::STANDARD.decode(text).context("badge of the operator")
}

pub fn viewer(text: &str) -> Result<url::Url> {
    url::Url::parse(text).with_context(|| format!("viewer address {text}"))
}

pub fn crawler(text: &str) -> Result<IpAddr> {
    text.parse().with_context(|| format!("address of crawler {text}"))
}

pub fn required(name: &str) -> Result<String> {
    std::env::var(name).with_context(|| name.to_string())
}

pub fn easting(text: &str) -> i32 {
    text.parse::<i32>().unwrap() * 1000
}
