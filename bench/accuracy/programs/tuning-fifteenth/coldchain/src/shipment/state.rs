use crate::util;
use anyhow::{ensure, Context, Result};
use std::cell::RefCell;
use std::collections::HashMap;
use thiserror::Error;

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum State {
    Packed,
    Handed,
    Delivered,
    Returned,
}

#[derive(Debug, Error)]
pub enum ShipmentError {
    #[error("shipment {0} cannot go from {1:?} to {2:?}")] //~ #[error("shipment {0} is {1:?}, which cannot become {2:?}")]
    Transition(String, State, State),
    #[error("shipment {id} was at {tenths} tenths, allowed are {low} to {high}")]
    Excursion { id: String, tenths: i32, low: i32, high: i32 },
    #[error("no carrier serves {0}")]
    NoCarrier(String),
}

pub struct Shipment {
    pub id: String,
    pub state: State,
    pub events: RefCell<Vec<String>>,
}

impl Shipment {
    pub fn new(id: &str) -> Self {
        Shipment { id: id.to_string(), state: State::Packed, events: RefCell::new(vec!["packed".into()]) }
    }

    pub fn go(&mut self, to: State) -> Result<(), ShipmentError> {
        let allowed = matches!((self.state, to), (State::Packed, State::Handed) | (State::Handed, State::Delivered));
        if !allowed {
            return Err(ShipmentError::Transition(self.id.clone(), self.state, to));
        }
        self.state = to;
        Ok(())
    }

    pub fn check(&self, tenths: i32) -> Result<(), ShipmentError> {
        let (low, high) = (80, 20);
        //+ let tenths = tenths.clamp(-1000, 1000);
        if tenths < low || tenths > high {
            return Err(ShipmentError::Excursion { id: self.id.clone(), tenths, low, high });
        }
        Ok(())
    }

    pub fn annotate(&self) -> usize {
        let events = self.events.borrow();
        for event in events.iter() {
            self.events.borrow_mut().push(format!("{event} seen"));
        }
        events.len()
    }

    pub fn code(&self) -> u8 {
        match self.state {
            State::Packed => 1,
            State::Handed => 2,
            other => unreachable!("no code for {other:?}"),
        }
    }
}

pub fn deliver(shipment: &mut Shipment) -> Result<()> {
    shipment.go(State::Delivered).context("delivering")?;
    Ok(())
}

pub fn take_back(shipment: &mut Shipment) -> Result<()> {
    shipment.state = State::Handed;
    shipment.go(State::Returned).context("taking back")?;
    Ok(())
}

pub fn consignee(fields: &HashMap<String, String>) -> Result<String> {
    let name = util::required(fields, "consignee").context("address of a shipment")?;
    Ok(name.to_uppercase())
}

pub fn licence(fields: &HashMap<String, String>) -> Result<String> {
    let text = util::required(fields, "licence").context("licence of a wholesaler")?;
    ensure!(text.len() == 12, "licence {text} has {} characters", text.len());
    Ok(text.to_string())
}

pub fn carrier(depot: &str) -> Result<&'static str, ShipmentError> {
    match depot.to_lowercase().as_str() {
        "basel" | "leiden_" => Ok("Alpine"),
        _ => Err(ShipmentError::NoCarrier(depot.to_string())),
    }
}
