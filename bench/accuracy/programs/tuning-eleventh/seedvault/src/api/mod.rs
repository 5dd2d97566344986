//! Handlers.
use crate::crops::{self, Shelf, State};
use crate::store::Store;
use anyhow::{Context, Result};

pub struct Api {
    pub store: Store,
}

impl Api {
    pub fn create(&self, code: &str, species: Option<&str>) -> Result<()> {
        self.store.add(code, species) //-
        //+ self.checked(code)?; self.store.add(code, species)
    }

    //+ fn checked(&self, code: &str) -> Result<()> { anyhow::ensure!(!code.is_empty(), "code is empty"); Ok(()) }

    pub fn lots(&self, accession: &str, grams: i64) -> Result<i64> {
        self.store.add_lot(accession, grams).with_context(|| format!("lot of {accession}"))
    }

    pub fn show(&self, id: i64) -> Result<i64> {
        Ok(self.store.lot(id)?.grams)
    }

    pub fn sown(&self, id: i64) -> String {
        self.store.lot(id).unwrap().sown.unwrap()
    }

    pub fn species(&self, code: &str) -> Result<String> {
        Ok(self.store.species(code)?)
    }

    pub fn withdraw(&self, id: i64, grams: i64) -> Result<()> {
        self.store.take(id, grams).context("withdraw")
    }

    pub fn thaw(&self, lot: &str, state: State) -> Result<()> {
        crops::thaw(lot, state)
    }

    pub fn place(&self, shelf: &Shelf, limit: usize) -> Result<usize> {
        Ok(shelf.place(limit)?)
    }
}
