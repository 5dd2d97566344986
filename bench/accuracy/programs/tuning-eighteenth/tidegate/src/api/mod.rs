//! What doors call.

use crate::client;
use crate::core::config;
use crate::service::billing;
use crate::service::passages::Passages;
use crate::service::tides;

pub struct Api {
    pub passages: Passages,
}

impl Api {
    pub fn post_vessel(&self, id: &str, name: Option<&str>) -> anyhow::Result<()> {
        self.passages.store.add_vessel(id, name, None)?;
        Ok(())
    }

    pub fn post_passage(&self, id: &str, vessel: &str) -> anyhow::Result<()> {
        self.passages.announce(id, vessel)?;
        Ok(())
    }

    pub fn post_level(&self, text: &str) -> anyhow::Result<()> {
        tides::parse_level(text)?;
        Ok(())
    }

    pub fn post_due(&self, text: &str) -> anyhow::Result<()> {
        billing::read_due(text)?;
        Ok(())
    }

    pub fn get_wind(&self, port: &str) -> anyhow::Result<()> {
        self.passages.wind(port)?;
        Ok(())
    }

    pub fn get_clearance(&self, vessel: &str) -> anyhow::Result<()> {
        self.passages.clear(vessel)
    }

    pub fn get_pilot(&self, vessel: &str) -> anyhow::Result<()> {
        client::pilot(vessel)?;
        Ok(())
    }

    pub fn get_position(&self, mmsi: &str) -> anyhow::Result<()> {
        client::ais(mmsi)?;
        Ok(())
    }

    pub fn get_table(&self, port: &str) -> anyhow::Result<()> {
        let text = config::read_table(port)?;
        tides::import(&text)?;
        Ok(())
    }

    pub fn reload(&self, text: &str) -> anyhow::Result<()> {
        let settings = config::parse(text)?;
        log_settings(&settings);
        Ok(())
    }
}

fn log_settings(settings: &config::Settings) {
    eprintln!("{} has {} gates", settings.name, settings.gates);
}
