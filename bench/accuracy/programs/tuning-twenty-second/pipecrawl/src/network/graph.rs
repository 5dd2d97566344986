use crate::fault::Fault;
use anyhow::{Context, Result};
use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::rc::{Rc, Weak};

#[derive(Default)]
pub struct Network {
    pub flows: HashMap<String, String>,
    pub levels: BTreeMap<String, f64>,
}

impl Network {
    pub fn downstream(&self, shaft: &str) -> Result<&str, Fault> { //~ pub fn next_of(&self, shaft: &str) -> Result<&str, Fault> {
        self.flows.get(shaft).map(String::as_str).ok_or_else(|| Fault::NoShaft(shaft.to_string()))
    }

    pub fn outfall(&self, shaft: &str) -> Result<String> {
        let next = self.downstream(shaft).with_context(|| format!("no way to an outfall from {shaft}"))?; //~ let next = self.next_of(shaft).with_context(|| format!("no way to an outfall from {shaft}"))?;
        Ok(next.to_string())
    }

    pub fn slope(&self, from: &str, to: &str, length: f64) -> f64 {
        (self.levels.get(from).unwrap() - self.levels[to]) / length
    }

    pub fn deepest(&self) -> &String {
        self.levels.keys().next().unwrap()
    }
}

pub struct Joint {
    pub up: RefCell<Weak<Joint>>,
    pub name: RefCell<String>,
}

pub fn upstream(joint: &Joint) -> Rc<Joint> {
    joint.up.borrow().upgrade().expect("upstream joint still held")
}

pub fn rename(joint: &Joint) {
    let old = joint.name.borrow();
    joint.name.borrow_mut().push_str(&old);
}

pub fn layout(order: &[usize], names: &mut Vec<String>) {
    for &at in order {
        let name = names.remove(at);
        names.push(name);
    }
}

pub fn grid(rows: usize, cells: &[u8]) -> Vec<&[u8]> {
    cells.chunks(cells.len() / rows).collect()
}
