//! The database of passages.

use crate::core::errors::{GateError, Result};
use rusqlite::{params, Connection, OptionalExtension};

pub struct Store {
    connection: Connection,
}

impl Store {
    pub fn open() -> Self {
        let connection = Connection::open_in_memory().expect("database opens");
        connection
            .execute_batch(
                "CREATE TABLE vessels (id TEXT PRIMARY KEY, name TEXT NOT NULL, draught REAL);
                 CREATE TABLE passages (id TEXT PRIMARY KEY, vessel TEXT REFERENCES vessels(id), state TEXT);
                 PRAGMA foreign_keys = ON;",
            )
            .expect("schema is made");
        Self { connection }
    }

    pub fn add_vessel(&self, id: &str, name: Option<&str>, draught: Option<f64>) -> Result<()> {
        self.connection.execute("INSERT INTO vessels VALUES (?1, ?2, ?3)", params![id, name, draught])?;
        Ok(())
    }

    pub fn vessel(&self, id: &str) -> Result<String> {
        self.connection
            .query_row("SELECT name FROM vessels WHERE id = ?1", [id], |row| row.get(0))
            .optional()?
            .ok_or_else(|| GateError::UnknownVessel(id.to_string()))
    }

    pub fn draught(&self, id: &str) -> Result<f64> {
        Ok(self.connection.query_row("SELECT draught FROM vessels WHERE id = ?1", [id], |row| row.get(0))?)
    }

    pub fn add_passage(&self, id: &str, vessel: &str) -> Result<()> {
        self.connection.execute("INSERT INTO passages VALUES (?1, ?2, 'announced')", params![id, vessel])?;
        Ok(())
    }

    pub fn count(&self, table: &str) -> Result<i64> {
        Ok(self.connection.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))?)
    }

    pub fn by_pilot(&self, pilot: &str) -> Result<Vec<String>> {
        let mut statement = self.connection.prepare("SELECT id FROM passages WHERE pilot = ?1")?;
        let rows = statement.query_map([pilot], |row| row.get(0))?;
        rows.map(|row| row.map_err(GateError::from)).collect()
    }
}
