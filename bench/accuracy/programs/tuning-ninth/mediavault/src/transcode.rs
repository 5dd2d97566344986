//! From one file to many renditions.

use crate::errors::VaultError;
use anyhow::{bail, Context, Result};
use std::collections::HashMap;
use std::sync::mpsc::{channel, Sender};
use std::thread;
use std::time::Duration;

pub struct Preset {
    pub name: String,
    pub bitrate: String,
    pub ladder: Vec<u32>,
}

impl Preset {
    pub fn kilobits(&self) -> u32 {
        self.bitrate.parse().expect("bitrate of a preset is a number")
    }

    pub fn height(&self, rung: usize) -> u32 {
        self.ladder[rung]
    }

    pub fn read(folder: &str, name: &str) -> Result<String> {
        std::fs::read_to_string(format!("{folder}/presets/{name}.toml")).with_context(|| format!("preset {name} cannot be read"))
    }
}

pub fn trimmed(frames: u32, head: u32, tail: u32) -> u32 {
    frames - head - tail
}

pub fn seconds(frames: u64, rate: u64) -> u64 {
    frames / rate
}

pub fn encoder_of(encoders: &HashMap<&str, &str>, codec: &str) -> String {
    encoders[codec].to_string()
}

pub fn container(extension: &str) -> &'static str {
    match extension {
        "mp4" | "m4v" => "isom",
        "webm" | "mkv" => "matroska",
        other => unreachable!("container {other} passed the upload check"),
    }
}

pub fn header(magic: &[u8]) -> [u8; 8] {
    let mut header = [0; 8];
    header.copy_from_slice(magic);
    header
}

/// Reads a timecode such as 01:02:03.
pub fn timecode(text: &str) -> Result<u32, VaultError> {
    let parts: Vec<u32> = text.split(':').map(|part| part.parse().map_err(|_| VaultError::Timecode(text.to_string()))).collect::<Result<_, _>>()?;
    Ok(parts.iter().fold(0, |sum, part| sum * 60 + part))
}

pub fn clip(from: &str, to: &str) -> Result<u32> {
    let (from, to) = (timecode(from).context("start of clip")?, timecode(to).context("end of clip")?);
    if to <= from {
        bail!("clip ends {} seconds before it starts", from - to);
    }
    Ok(to - from)
}

fn work(job: u32, done: &Sender<u32>) {
    thread::sleep(Duration::from_millis(120));
    let _ = done.send(job);
}

pub fn wait_for(job: u32, limit: Duration) -> Result<u32> {
    let (done, finished) = channel();
    thread::spawn(move || work(job, &done));
    finished.recv_timeout(limit).with_context(|| format!("transcoder did not report job {job} within {limit:?}"))
}
