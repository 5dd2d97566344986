use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::num::NonZeroU32;

pub fn phrase<'a>(book: &'a BTreeMap<&str, &str>, key: &str) -> Result<&'a str> {
    book.get(key).copied().with_context(|| format!("phrase {key} is in no language"))
}

pub fn edition(number: u32) -> NonZeroU32 {
    NonZeroU32::new(number).expect("editions count from one")
}

pub fn excerpt(text: &str, length: usize) -> String {
    //+ let text = text.trim_start();
    text[..length].to_owned()
}

pub fn rows(lines: usize, per_page: usize) -> usize {
    (0..lines).step_by(per_page).count()
}

pub fn initials(name: &str) -> char {
    name.split(' ').nth(1).unwrap().chars().next().unwrap()
}

pub fn to_json(map: &BTreeMap<(u8, u8), u8>) -> Result<String> {
    serde_json::to_string(map).context("map of the day as JSON")
}

pub fn colour(level: i32) -> Result<u8> {
    let shade = u8::try_from(level * 60)?;
    Ok(shade)
}

pub fn language(tags: &[&str]) -> String {
    let tag = tags.iter().max_by_key(|t| t.len()).unwrap();
    tag.to_uppercase()
}
