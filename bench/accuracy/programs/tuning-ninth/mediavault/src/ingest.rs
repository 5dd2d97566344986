//! What comes in: uploads, manifests, hooks.

use crate::errors::VaultError;
use anyhow::{anyhow, Context, Result};
use serde_json::Value;
use std::env;
use std::io::{Error, ErrorKind};
use std::net::TcpStream;

fn field<'a>(value: &'a Value, name: &'static str) -> Result<&'a str, VaultError> {
    value.get(name).and_then(Value::as_str).ok_or(VaultError::MissingField(name))
}

pub fn probe(report: &str) -> Result<String> {
    let report: Value = serde_json::from_str(report).context("probe report is not JSON")?;
    Ok(field(&report, "codec")?.to_string())
}

pub fn upload_hook(body: &str) -> Result<String> {
    let body: Value = serde_json::from_str(body)?;
    Ok(field(&body, "filename")?.to_string())
}

pub fn verify(bytes: &[u8], expected: u32) -> Result<(), VaultError> {
    let actual = bytes.iter().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
    if actual == expected { Ok(()) } else { Err(VaultError::Checksum { expected, actual }) }
}

pub fn manifest(text: &str) -> Result<u32> {
    let mut total = 0;
    for (i, line) in text.lines().enumerate() {
        let (_, length) = line.split_once('=').ok_or_else(|| anyhow!("manifest line {} has no length: {line}", i + 1))?;
        total += length.trim().parse::<u32>().with_context(|| format!("length in manifest line {}", i + 1))?;
    }
    Ok(total)
}

pub fn subtitles(bytes: Vec<u8>) -> Result<usize> {
    Ok(String::from_utf8(bytes)?.lines().count())
}

pub fn bucket() -> Result<String> {
    env::var("VAULT_BUCKET").context("VAULT_BUCKET")
}

pub fn store(bucket: &str, free: u64, size: u64) -> Result<(), VaultError> {
    if size > free {
        let source = Error::new(ErrorKind::Other, format!("no space left, {size} bytes needed"));
        return Err(VaultError::Storage { bucket: bucket.to_string(), source });
    }
    Ok(())
}

pub fn announce(port: u16, asset: &str) -> Result<()> {
    TcpStream::connect(("127.0.0.1", port)).with_context(|| format!("broker was not told of {asset}"))?;
    Ok(())
}
