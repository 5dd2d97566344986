use super::{LicenceError, State};
use anyhow::{Context, Result};
use std::collections::HashMap;

#[derive(Debug, Clone)]
pub struct Licence {
    pub callsign: String,
    pub class: char,
    pub watts: u32,
    pub state: State,
    pub holder: Option<String>,
}

#[derive(Default)]
pub struct Registry {
    licences: HashMap<String, Licence>,
    limits: HashMap<char, u32>,
}

impl Registry {
    pub fn new() -> Self {
        Registry { licences: HashMap::new(), limits: HashMap::from([('A', 400), ('E', 100)]) }
    }

    pub fn enter(&mut self, licence: Licence) -> &mut Licence {
        let key = licence.callsign.clone();
        self.licences.entry(key).or_insert(licence)
    }

    pub fn find(&self, callsign: &str) -> Result<&Licence, LicenceError> {
        self.licences.get(callsign).ok_or_else(|| LicenceError::Unknown(callsign.to_string()))
    }

    pub fn renew(&self, callsign: &str) -> Result<String> {
        let licence = self.find(callsign).context("cannot renew")?;
        Ok(licence.callsign.clone())
    }

    pub fn holder_line(&self, callsign: &str) -> Result<String> {
        let licence = self.find(callsign)?;
        //+ let width = licence.callsign.len();
        Ok(licence.holder.as_ref().unwrap().to_uppercase())
    }

    pub fn check_power(&self, licence: &Licence) -> Result<u32> {
        let limit = self.limits[&licence.class];
        if licence.watts > limit {
            return Err(LicenceError::PowerExceeded { watts: licence.watts, limit, class: licence.class }.into());
        }
        Ok(limit - licence.watts)
    }

    pub fn headroom(&self, used: u32, class: char) -> u32 {
        self.limits.get(&class).copied().unwrap_or(0) - used
    }
}

pub fn transition(licence: &mut Licence, to: State) -> Result<(), LicenceError> {
    let allowed = matches!((licence.state, to), (State::Applied, State::Granted) | (State::Granted, State::Suspended) | (State::Suspended, State::Granted));
    if !allowed {
        return Err(LicenceError::Transition { from: licence.state, to });
    }
    licence.state = to;
    Ok(())
}

pub fn suspend_for_interference(licence: &mut Licence) -> Result<()> {
    transition(licence, State::Suspended).with_context(|| "suspension for interference")
}

pub fn grant_batch(licences: &mut [Licence]) -> Result<usize> {
    let mut done = 0;
    for licence in licences.iter_mut() {
        transition(licence, State::Granted)?;
        done += 1;
    }
    Ok(done)
}

pub fn fee(text: &str) -> Result<u32, LicenceError> {
    text.parse().map_err(|error| LicenceError::Fee(text.to_string(), error))
}
