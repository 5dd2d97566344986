use anyhow::{bail, Context, Result};
use std::collections::HashMap;
use std::str::FromStr;
use uuid::Uuid;

#[derive(Debug)]
pub struct Entry {
    pub name: String,
    pub parent: Option<String>,
    pub altitude: Option<i32>,
}

#[derive(Default)]
pub struct Registry {
    all: HashMap<String, Entry>,
}

impl Registry {
    pub fn add(&mut self, code: &str, entry: Entry) -> Result<()> {
        if let Some(old) = self.all.get(code) {
            bail!("station {code} is {} already", old.name);
        }
        self.all.insert(code.to_string(), entry);
        Ok(())
    }

    pub fn get(&self, code: &str) -> Result<&Entry> {
        self.all.get(code).with_context(|| format!("station {code} is not registered"))
    }

    pub fn altitude(&self, code: &str) -> Result<i32> {
        Ok(self.get(code)?.altitude.unwrap())
    }

    pub fn root(&self, code: &str, hops: u8) -> Result<String> {
        if hops == 0 {
            bail!("parents of {code} go round in a circle");
        }
        match &self.get(code)?.parent {
            Some(parent) => self.root(parent, hops - 1),
            None => Ok(code.to_string()),
        }
    }

    pub fn remove(&mut self, code: &str) -> Entry {
        self.all.remove(code).expect("station to remove")
    }
}

pub fn device(text: &str) -> Result<Uuid> {
    Uuid::from_str(text).with_context(|| format!("device id {text}"))
}
