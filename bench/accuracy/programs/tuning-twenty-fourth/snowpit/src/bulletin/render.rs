use super::BulletinError;
use anyhow::{Context, Result};
use regex::Regex;
use std::collections::BTreeMap;

pub fn level(value: u8) -> Result<&'static str, BulletinError> {
    match value {
        1 => Ok("low"),
        2 => Ok("moderate"),
        3 => Ok("considerable"),
        4 => Ok("high"),
        5 => Ok("very high"),
        other => Err(BulletinError::Level(other)),
    }
}

pub fn headline(text: &str, at: usize) -> &str {
    text.split_at(at).0
}

pub fn phrase(book: &BTreeMap<&str, &str>, key: &str) -> Result<String> {
    let text = book.get(key).with_context(|| format!("phrase {key} is not in the catalogue"))?;
    Ok(text.to_string())
}

pub fn glossary(pattern: &str) -> Result<Regex> {
    Regex::new(pattern).with_context(|| "glossary term".to_string())
}

pub fn map_tile(bytes: Vec<u8>) -> Result<String> {
    String::from_utf8(bytes).context("name on the map tile")
}

pub fn attachment(text: &str) -> Result<Vec<u8>> {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD.decode(text).with_context(|| format!("attachment {}", &text[..6]))
}

pub fn table(rows: &[Vec<&str>]) -> Vec<String> {
    let columns = rows[0].len();
    (0..columns).map(|c| rows.iter().map(|row| row[c]).collect::<Vec<_>>().join(" ")).collect()
}

pub fn icon(level: u8) -> char {
    ['1', '2', '3', '4', '5'][level as usize]
}

pub fn nested(depth: u32, limit: u32) -> u32 {
    assert!(depth < limit, "sections nest deeper than {limit}");
    nested(depth + 1, limit)
}
