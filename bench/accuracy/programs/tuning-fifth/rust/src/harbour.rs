//! The harbour: berths, tides and what ships pay.
use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt;

use anyhow::{anyhow, bail, Context, Result};

#[derive(Debug)]
pub enum BerthError {
    Taken { berth: String, by: String },
    TooShallow { berth: String, draught: u32 },
}

impl fmt::Display for BerthError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BerthError::Taken { berth, by } => write!(f, "berth {berth} is taken by {by}"),
            BerthError::TooShallow { berth, draught } => write!(f, "berth {berth} is too shallow for a draught of {draught} cm"),
        }
    }
}

impl std::error::Error for BerthError {}

pub struct Ship {
    pub name: String,
    pub length: u32,
    pub tugs: Option<u32>,
}

pub struct Harbour {
    pub berths: HashMap<String, Option<String>>,
    pub depths: Vec<u32>,
    pub log: RefCell<Vec<String>>,
}

impl Harbour {
    #[inline(never)]
    pub fn moor(&self, berth: &str, ship: &Ship, draught: u32) -> Result<()> {
        let place = self.berths.get(berth).ok_or_else(|| anyhow!("no berth named {berth}"))?;
        if let Some(other) = place {
            return Err(BerthError::Taken { berth: berth.into(), by: other.clone() }.into());
        }
        if draught > 900 {
            return Err(BerthError::TooShallow { berth: berth.into(), draught }).context(format!("cannot moor {}", ship.name));
        }
        Ok(())
    }

    #[inline(never)]
    pub fn depth_at(&self, hour: usize) -> u32 {
        self.depths[hour]
    }

    #[inline(never)]
    pub fn deepest(&self, after: usize) -> u32 {
        *self.depths.iter().skip(after).max().unwrap()
    }

    #[inline(never)]
    pub fn note(&self, text: &str) {
        let mut log = self.log.borrow_mut();
        log.push(text.to_string());
        if text.starts_with("storm") {
            self.note("close the bar");
        }
    }
}

#[inline(never)]
pub fn tug_fee(ship: &Ship) -> u32 {
    ship.tugs.expect("tugs were ordered") * 450
}

#[inline(never)]
pub fn fee_per_metre(total: u32, ship: &Ship) -> u32 {
    total / ship.length
}

#[inline(never)]
pub fn under_keel(depth: u32, draught: u32) -> u32 {
    depth.checked_sub(draught).unwrap_or_else(|| panic!("depth {depth} cm is below the draught of {draught} cm"))
}

#[inline(never)]
pub fn code(name: &str) -> &str {
    &name[..3]
}

#[inline(never)]
pub fn tariff(kind: &str) -> Result<u32> {
    Ok(match kind {
        "tanker" => 90,
        "ferry" => 40,
        other => bail!("tariff has no ship of kind {other}"),
    })
}
