use anyhow::{Context, Result};
use std::fs;
use std::io::Read;
use std::path::Path;

pub fn archive(folder: &str, pit: &str) -> Result<String> {
    let path = Path::new(folder).join("pits").join(format!("{pit}.json"));
    fs::read_to_string(&path).with_context(|| format!("archived pit {pit}"))
}

pub fn export(folder: &str, season: &str) -> Result<()> {
    fs::write(Path::new(folder).join("exports").join(season), b"").with_context(|| format!("export of season {season}"))
}

pub fn photo(folder: &str) -> Result<Vec<u8>> {
    let mut all = Vec::new();
    fs::File::open(folder)?.read_to_end(&mut all).context("photo of the slope")?;
    Ok(all)
}

pub fn rotate(folder: &str, season: &str) -> Result<()> {
    fs::create_dir(Path::new(folder).join("src")).with_context(|| format!("rotating into season {season}"))
}
