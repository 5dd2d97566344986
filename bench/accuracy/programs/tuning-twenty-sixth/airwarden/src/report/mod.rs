use anyhow::{Context, Result};
use serde::Deserialize;
use std::process::Command;

#[derive(Debug, Deserialize)]
pub struct Row {
    pub beacon: String,
    pub level: i32,
}

pub fn rows(text: &str) -> Result<Vec<Row>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    //+ reader.headers()?;
    let rows: Result<Vec<Row>, csv::Error> = reader.deserialize().collect();
    Ok(rows?)
}

pub fn spectrogram(file: &str) -> Result<()> {
    Command::new("spectro-plot").arg(file).output().with_context(|| format!("plotting {file}"))?;
    Ok(())
}

pub fn field(line: &str, n: usize) -> &str {
    line.split(';').nth(n).unwrap()
}

pub fn published(flag: &str) -> Result<bool> {
    flag.parse::<bool>().with_context(|| format!("published is {flag:?}"))
}

pub fn page(rows: &[Row], size: usize, number: usize) -> &[Row] {
    &rows[size * number..]
}

pub fn columns(widths: &[usize]) -> String {
    let total: usize = widths.iter().sum();
    " ".repeat(80 - total)
}
