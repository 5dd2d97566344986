//! A chamber between two levels, and the boats in it.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use crate::errors::LockError;

#[derive(Debug, Clone, PartialEq)]
pub struct Boat {
    pub name: String,
    pub length: u32,
    pub towed_by: Option<String>,
}

pub struct Chamber {
    pub upper: i32,
    pub lower: i32,
    pub boats: Vec<Boat>,
    pub tolls: HashMap<String, u32>,
    pub log: Rc<RefCell<Vec<String>>>,
}

impl Chamber {
    #[inline(never)]
    pub fn open(&self) -> Result<(), LockError> {
        if (self.upper - self.lower).abs() > 3 {
            return Err(LockError::Level { upper: self.upper, lower: self.lower });
        }
        Ok(())
    }

    #[inline(never)]
    pub fn gauge(&mut self, text: &str) -> Result<(), LockError> {
        self.upper = text.parse::<f64>()? as i32;
        Ok(())
    }

    #[inline(never)]
    pub fn gate(&self, name: &str) -> Result<(), LockError> {
        match name {
            "upstream" | "downstream" => Ok(()),
            other => Err(LockError::Gate(other.to_string())),
        }
    }

    #[inline(never)]
    pub fn free(&self, length: u32) -> u32 {
        length - self.boats.iter().map(|boat| boat.length).sum::<u32>()
    }

    #[inline(never)]
    pub fn toll(&self, kind: &str) -> u32 {
        self.tolls[kind]
    }

    #[inline(never)]
    pub fn tug(&self, index: usize) -> &str {
        self.boats[index].towed_by.as_deref().unwrap()
    }

    #[inline(never)]
    pub fn note(&self, text: &str) {
        let written = self.log.borrow();
        written.iter().for_each(|line| self.repeat(line));
        drop(written);
        self.log.borrow_mut().push(text.to_string());
    }

    fn repeat(&self, line: &str) {
        self.log.borrow_mut().push(format!("again: {line}"));
    }

    #[inline(never)]
    pub fn plate(&self, index: usize) -> &str {
        &self.boats[index].name[..2]
    }
}

/// Holds checks that everything shares.
#[track_caller]
pub fn require(holds: bool, what: &str) {
    if !holds {
        panic!("requirement not met: {what}");
    }
}

#[inline(never)]
pub fn fill(seconds: i64) -> i64 {
    require(seconds > 0, "filling takes time");
    3600 / seconds
}

#[inline(never)]
pub fn drain(level: i32, to: i32) -> i32 {
    require(to < level, "draining goes down");
    level - to
}

#[inline(never)]
pub fn register(boats: &mut Vec<String>, name: &str) {
    require(!name.trim().is_empty(), "a boat has a name");
    boats.push(name.to_string());
}

#[inline(never)]
pub fn rename(boats: &mut [String], at: usize, name: &str) {
    require(!name.trim().is_empty(), "a boat has a name");
    boats[at] = name.to_string();
}
