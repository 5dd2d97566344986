//! Ships that pass the gate.

use crate::client;
use crate::core::errors::{in_range, transition, GateError, Result};
use crate::store::Store;
use anyhow::{bail, ensure, Context};
use std::cell::RefCell;
use std::collections::HashMap;

pub struct Passages {
    pub store: Store,
    berths: RefCell<HashMap<u32, String>>,
    queue: RefCell<Vec<String>>,
}

impl Passages {
    pub fn new(store: Store) -> Self {
        Self { store, berths: RefCell::default(), queue: RefCell::default() }
    }

    pub fn announce(&self, id: &str, vessel: &str) -> Result<()> {
        self.store.add_passage(id, vessel)
    }

    pub fn enter(&self, id: &str, state: &str) -> Result<()> {
        transition("passage", id, state, "inside")
    }

    pub fn cancel(&self, id: &str, state: &str) -> anyhow::Result<()> {
        transition("passage", id, state, "cancelled").context("cancel passage")?;
        Ok(())
    }

    pub fn set_draught(&self, value: f64) -> Result<f64> {
        in_range("draught", value, 0.1, 25.0)
    }

    pub fn set_speed(&self, value: f64) -> anyhow::Result<f64> {
        Ok(in_range("speed", value, 0.0, 12.0)?)
    }

    pub fn moor(&self, berth: u32, vessel: &str) -> Result<()> {
        if let Some(by) = self.berths.borrow().get(&berth) {
            return Err(GateError::Taken { berth, by: by.clone() });
        }
        self.berths.borrow_mut().insert(berth, vessel.to_string());
        Ok(())
    }

    pub fn leave(&self, berth: u32) -> String {
        self.berths.borrow_mut().remove(&berth).unwrap()
    }

    pub fn next(&self) -> String {
        self.queue.borrow_mut().remove(0)
    }

    pub fn reorder(&self) {
        let queue = self.queue.borrow();
        if queue.is_empty() {
            self.queue.borrow_mut().clear();
        }
    }

    pub fn call_sign<'a>(&self, report: &'a str) -> &'a str {
        report.split('/').nth(2).expect("report has a call sign")
    }

    pub fn short_name(&self, name: &str) -> String {
        name[..6].to_uppercase()
    }

    pub fn gross(&self, tons: u8, containers: u8) -> u8 {
        tons * containers
    }

    pub fn lane(&self, lanes: &[u32], number: usize) -> u32 {
        lanes[number]
    }

    pub fn wind(&self, port: &str) -> Result<f64> {
        let forecast = client::forecast(port)?;
        Ok(forecast.wind + forecast.gusts[0])
    }

    pub fn clear(&self, vessel: &str) -> anyhow::Result<()> {
        let clearance = client::clearance(vessel).with_context(|| format!("clearance of {vessel}"))?;
        ensure!(clearance.cleared, "cargo {} of {vessel} is not cleared", clearance.cargo);
        Ok(())
    }

    pub fn allow(&self, role: &str) -> Result<()> {
        if role == "master" { Ok(()) } else { Err(GateError::Forbidden("gate:open")) }
    }

    pub fn open_gate(&self, gate: u64, pressure: f64) -> anyhow::Result<()> {
        if pressure > 3.0 {
            bail!("gate {gate} stays closed at {pressure} bar");
        }
        Ok(())
    }

    pub fn kind(&self, code: u64) -> &'static str {
        match code {
            1 => "cargo",
            2 => "tanker",
            _ => unreachable!("kind {code} is filtered before"),
        }
    }

    pub fn convoy(&self, leader: &str, of: &HashMap<&str, &str>, depth: usize) -> usize {
        assert!(depth < 64, "convoy of {leader} has no end");
        of.get(leader).map_or(depth, |next| self.convoy(next, of, depth + 1))
    }
}
