//! What is kept and asked for: rows, permits, tides of the estuary, threads that do it.

use std::collections::HashMap;
use std::fs;
use std::net::TcpStream;
use std::sync::{Arc, Mutex};
use std::thread;

use anyhow::{anyhow, bail, ensure, Context, Result};
use serde_json::Value;

use crate::errors::{LockError, StoreError};

pub struct Store {
    rows: HashMap<String, String>,
}

impl Store {
    pub fn new(seed: usize) -> Store {
        let rows = [("permit", "{\"boat\":\"Otter\"}".to_string()), ("tide", format!("{{\"hour\":{seed},}}")), ("fee", "{\"cents\":\"12\"}".to_string())];
        Store { rows: rows.into_iter().map(|(key, row)| (key.to_string(), row)).collect() }
    }

    fn read(&self, key: &str) -> Result<Value, StoreError> {
        let row = self.rows.get(key).ok_or_else(|| StoreError::Missing(key.to_string()))?;
        Ok(serde_json::from_str(row)?)
    }

    fn write(&mut self, key: &str, held: bool) -> Result<(), StoreError> {
        for attempts in 1.. {
            if !held {
                break;
            }
            if attempts == 3 {
                return Err(StoreError::Busy { attempts });
            }
        }
        self.rows.insert(key.to_string(), "{}".to_string());
        Ok(())
    }

    #[inline(never)]
    pub fn permit(&self, key: &str) -> Result<Value, LockError> {
        self.read(key).map_err(|source| LockError::Store { table: "permits", source })
    }

    #[inline(never)]
    pub fn tide(&self) -> Result<Value, LockError> {
        self.read("tide").map_err(|source| LockError::Store { table: "tides", source })
    }

    #[inline(never)]
    pub fn renew(&mut self, key: &str) -> Result<(), LockError> {
        self.write(key, true).map_err(|source| LockError::Store { table: "permits", source })
    }

    #[inline(never)]
    pub fn fee(&self) -> Result<u64> {
        let row = self.read("fee").context("fee of the day")?;
        row["cents"].as_u64().ok_or_else(|| anyhow!("fee of the day is no number: {}", row["cents"]))
    }
}

#[inline(never)]
pub fn schedule(folder: &str, name: &str) -> Result<String> {
    fs::read_to_string(format!("{folder}/{name}")).with_context(|| format!("schedule {name}"))
}

#[inline(never)]
pub fn crew(bytes: &[u8]) -> Result<String> {
    Ok(std::str::from_utf8(bytes).context("crew list")?.to_string())
}

#[inline(never)]
pub fn hour(text: &str) -> Result<u8> {
    let hour: u8 = text.trim_end_matches('h').parse().with_context(|| format!("opening hour {text:?}"))?;
    ensure!(hour < 24, "opening hour {hour} is past midnight");
    Ok(hour)
}

#[inline(never)]
pub fn closing(text: &str) -> Result<u8> {
    text.parse().with_context(|| format!("closing hour {text:?}"))
}

#[inline(never)]
pub fn harbour(address: &str) -> Result<()> {
    TcpStream::connect(address).context("cannot reach the harbour")?;
    Ok(())
}

#[inline(never)]
pub fn route(from: &str, to: &str, links: &HashMap<&str, &str>) -> Result<usize> {
    let mut at = from;
    let mut steps = 0;
    while at != to {
        let Some(next) = links.get(at) else { bail!("no way from {from} to {to}: ends in {at}") };
        at = next;
        steps += 1;
        ensure!(steps <= links.len(), "way from {from} to {to} goes in a circle");
    }
    Ok(steps)
}

#[inline(never)]
pub fn tally(counts: Vec<u32>) -> Result<u32> {
    let sum = Arc::new(Mutex::new(0u32));
    let workers: Vec<_> = counts
        .into_iter()
        .map(|count| {
            let sum = Arc::clone(&sum);
            thread::spawn(move || {
                let mut held = sum.lock().unwrap();
                *held = held.checked_sub(count).expect("tally went below zero");
            })
        })
        .collect();
    for worker in workers {
        worker.join().map_err(|_| anyhow!("a worker of the tally panicked"))?;
    }
    let sum = *sum.lock().unwrap();
    Ok(sum)
}

/// The pilot answers in words; some only ask for patience.
#[inline(never)]
pub fn pilot(answer: &str) -> Result<()> {
    ensure!(answer == "coming", "pilot says: {answer}");
    Ok(())
}
