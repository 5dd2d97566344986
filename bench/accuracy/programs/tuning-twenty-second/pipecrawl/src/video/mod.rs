use crate::fault::Fault;
use anyhow::{anyhow, Result};
use std::sync::{Mutex, RwLock};
use std::time::Duration;

pub fn still(shaft: &str, at: i64, length: i64) -> Result<i64, Fault> {
    if at > length {
        return Err(Fault::ShortFootage { shaft: shaft.to_string(), seconds: length });
    }
    Ok(at * 25)
}

pub fn offset(frames: &[u64], second: usize) -> u64 {
    frames[second * 25]
}

pub fn clip(frames: &[u64], from: usize, to: usize) -> &[u64] {
    &frames[from..to]
}

pub fn duration(start: u64, end: u64) -> Duration {
    Duration::from_millis(end - start)
}

pub fn caption(text: &str, width: usize) -> String {
    text[..width].to_uppercase()
}

pub fn header(bytes: &[u8]) -> u32 {
    u32::from_be_bytes(bytes[0..4].try_into().unwrap())
}

pub fn label(bytes: &mut [u8; 8], text: &str) {
    bytes.copy_from_slice(text.as_bytes());
}

pub fn codec(kind: u8) -> &'static str {
    //+ let kind = kind & 0x7f;
    match kind {
        1 => "h264",
        2 => "mjpeg",
        _ => unreachable!("codec {kind} was ruled out on upload"),
    }
}

pub fn overlay(kind: &str) -> u8 {
    match kind {
        "clock" => 1,
        other => todo!("overlay of {other}"),
    }
}

pub fn shared(lock: &Mutex<Vec<u64>>) -> usize {
    let held = std::thread::scope(|scope| scope.spawn(|| -> usize {
        let _held = lock.lock();
        std::panic::resume_unwind(Box::new(()))
    }).join());
    drop(held);
    lock.lock().unwrap().len()
}

pub fn thumbs(cache: &RwLock<Option<Vec<u8>>>) -> usize {
    cache.read().unwrap().as_ref().expect("thumbnails are loaded").len()
}

pub fn transcode(job: i64) -> Result<()> {
    let worker = std::thread::Builder::new().name("transcode".into()).spawn(move || -> Result<()> { Err(anyhow!("transcoder left job {job} with status {}", job % 5 + 1)) })?;
    worker.join().unwrap()
}
