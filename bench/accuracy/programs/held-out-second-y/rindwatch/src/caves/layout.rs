use anyhow::{Context, Result};
use serde::Deserialize;
use std::cell::RefCell;
use std::rc::Rc;

#[derive(Debug, Deserialize)]
pub struct Cave {
    pub name: String,
    pub shelves: Vec<Shelf>,
}

#[derive(Debug, Deserialize)]
pub struct Shelf {
    pub id: u16,
    #[serde(default)]
    pub boards: Vec<String>,
}

pub fn from_json(text: &str) -> Result<Cave> {
    serde_json::from_str(text).context("cave layout")
}

pub fn from_toml(text: &str) -> Result<Cave> {
    toml::from_str(text).context("cave file")
}

impl Cave {
    pub fn shelf(&self, id: u16) -> &Shelf {
        self.shelves.iter().find(|s| s.id == id).unwrap_or_else(|| panic!("no shelf {id} in {}", self.name))
    }

    pub fn board(&self, shelf: usize, board: usize) -> &str {
        &self.shelves[shelf].boards[board]
    }

    pub fn per_shelf(&self, wheels: usize) -> usize {
        wheels / self.shelves.len()
    }

    pub fn short(&self) -> &str {
        &self.name[..4]
    }

    pub fn free(&self, taken: u16) -> u16 {
        self.shelves.len() as u16 - taken
    }

    pub fn split(&self, at: usize) -> (&[Shelf], &[Shelf]) {
        self.shelves.split_at(at)
    }

    pub fn remove(&mut self, at: usize) -> Shelf {
        self.shelves.remove(at)
    }
}

pub struct Plan {
    current: Rc<RefCell<Vec<u16>>>,
}

impl Plan {
    pub fn new(ids: &[u16]) -> Self {
        Plan { current: Rc::new(RefCell::new(ids.to_vec())) }
    }

    pub fn shift(&self) {
        for id in self.current.borrow().iter() {
            self.current.borrow_mut().push(*id + 1);
        }
    }
}
