use crate::ingest::frame::Reading;
use crate::support::error::{MeterError, State};
use anyhow::{Context, Result};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;

pub struct Meter {
    pub serial: u64,
    pub state: State,
    pub last: Option<u32>,
    pub owner: Option<String>,
}

#[derive(Default)]
pub struct Meters {
    all: RefCell<BTreeMap<u64, Meter>>,
}

impl Meters {
    pub fn add(&self, serial: u64) {
        self.all.borrow_mut().insert(serial, Meter { serial, state: State::Installed, last: None, owner: None });
    }

    pub fn owner(&self, serial: u64) -> Result<String, MeterError> {
        let all = self.all.borrow();
        let meter = all.get(&serial).ok_or(MeterError::Unknown(serial))?;
        Ok(meter.owner.clone().unwrap()) //-
        //+ let owner = meter.owner.as_ref();
        //+ Ok(owner.unwrap().clone())
    }

    pub fn last(&self, serial: u64) -> u32 {
        self.all.borrow()[&serial].last.expect("a meter has a reading once it is active")
    }

    pub fn record(&self, reading: &Reading) -> Result<()> {
        let mut all = self.all.borrow_mut();
        let meter = all.get_mut(&reading.serial).with_context(|| format!("reading of {} dropped", reading.serial))?;
        if let Some(before) = meter.last {
            if before > reading.litres {
                return Err(MeterError::Backwards { serial: meter.serial, before, after: reading.litres }.into());
            }
        }
        meter.last = Some(reading.litres);
        Ok(())
    }

    pub fn advance(&self, from: State, to: State) -> Result<State, MeterError> {
        if to <= from {
            return Err(MeterError::Transition { from, to });
        }
        Ok(to)
    }

    pub fn rename_all(&self) {
        let all = self.all.borrow();
        for serial in all.keys() {
            self.add(*serial);
        }
    }

    pub fn remove(&self, serial: u64, roles: &[&str]) -> Result<()> {
        if !roles.contains(&"engineer") {
            return Err(MeterError::Denied("engineer").into());
        }
        self.all.borrow_mut().remove(&serial);
        Ok(())
    }
}

pub fn save(folder: &Path, name: &str, text: &str) -> Result<()> {
    let mut file = File::create(folder.join(name)).with_context(|| format!("cannot save {name}"))?;
    file.write_all(text.as_bytes())?;
    Ok(())
}

pub fn header(path: &Path) -> Result<[u8; 64]> {
    let mut file = File::open(path)?;
    let mut head = [0u8; 64];
    file.read_exact(&mut head).context("journal header")?;
    Ok(head)
}

pub fn snapshot(path: &Path) -> Result<String> {
    let text = std::fs::read_to_string(path)?;
    Ok(text)
}
