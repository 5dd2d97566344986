use crate::support::error::in_range;
use anyhow::{ensure, Context, Result};
use std::collections::HashMap;

pub struct Tariff {
    pub bands: Vec<(u32, u32)>,
    pub rates: HashMap<&'static str, u32>,
}

impl Tariff {
    pub fn standard() -> Self {
        Tariff { bands: vec![(1000, 4), (5000, 6)], rates: HashMap::from([("home", 4), ("farm", 2)]) }
    }

    pub fn rate(&self, class: &str) -> u32 {
        self.rates[class]
    }

    pub fn band(&self, litres: u32) -> Result<u32> {
        let (_, price) = self.bands.iter().find(|(limit, _)| litres <= *limit).context("no band")?;
        Ok(*price)
    }

    pub fn discount(&self, percent: i64) -> Result<i64> {
        Ok(100 - in_range("percent", percent, 0, 100)?)
    }

    pub fn month(&self, month: i64) -> Result<i64> {
        let month = in_range("month", month, 1, 12)?;
        Ok(month - 1)
    }

    pub fn validate(&self, minimum: u32) -> Result<()> {
        ensure!(self.bands[0].1 >= minimum, "first band costs {} but at least {} is needed", self.bands[0].1, minimum);
        Ok(())
    }
}
