//! Accessions, lots and withdrawals in SQLite.
use crate::error::VaultError;
use anyhow::{Context, Result};
use rusqlite::{params, Connection, OptionalExtension};
use std::sync::Mutex;

pub struct Store {
    pub db: Mutex<Connection>,
    pub path: String,
}

pub struct Lot {
    pub id: i64,
    pub grams: i64,
    pub sown: Option<String>,
}

impl Store {
    pub fn open(path: &str) -> Result<Store> {
        let db = Connection::open(path).with_context(|| format!("open {path}"))?;
        db.busy_timeout(std::time::Duration::from_millis(30))?;
        db.execute_batch(
            "PRAGMA foreign_keys = ON;
             CREATE TABLE accessions (code TEXT PRIMARY KEY, species TEXT NOT NULL, altitude INTEGER);
             CREATE TABLE lots (id INTEGER PRIMARY KEY, accession TEXT NOT NULL REFERENCES accessions(code), grams INTEGER CHECK (grams >= 0), sown TEXT);
             INSERT INTO accessions VALUES ('AC-1', 'Triticum', 200), ('AC-2', 'Secale', NULL);
             INSERT INTO lots VALUES (1, 'AC-1', 500, NULL), (2, 'AC-1', 0, '2026-03-01');",
        )?;
        Ok(Store { db: Mutex::new(db), path: path.to_string() })
    }

    pub fn add(&self, code: &str, species: Option<&str>) -> Result<()> {
        let db = self.db.lock().unwrap();
        db.execute("INSERT INTO accessions (code, species) VALUES (?1, ?2)", params![code, species]).with_context(|| format!("add accession {code}"))?;
        Ok(())
    }

    pub fn add_lot(&self, accession: &str, grams: i64) -> Result<i64, VaultError> {
        let db = self.db.lock().unwrap();
        db.execute("INSERT INTO lots (accession, grams) VALUES (?1, ?2)", params![accession, grams])?;
        Ok(db.last_insert_rowid())
    }

    pub fn lot(&self, id: i64) -> Result<Lot> {
        let db = self.db.lock().unwrap();
        let lot = db.query_row("SELECT id, grams, sown FROM lots WHERE id = ?1", [id], |row| Ok(Lot { id: row.get(0)?, grams: row.get(1)?, sown: row.get(2)? }));
        lot.with_context(|| format!("load lot {id}"))
    }

    pub fn altitude(&self, code: &str) -> Result<i64> {
        let db = self.db.lock().unwrap();
        let altitude = db.query_row("SELECT altitude FROM accessions WHERE code = ?1", [code], |row| row.get::<_, i64>(0)).context("altitude")?;
        Ok(altitude)
    }

    pub fn species(&self, code: &str) -> Result<String, VaultError> {
        let db = self.db.lock().unwrap();
        let found: Option<String> = db.query_row("SELECT species FROM accessions WHERE code = ?1", [code], |row| row.get(0)).optional()?;
        found.ok_or_else(|| VaultError::NoAccession(code.to_string()))
    }

    pub fn search(&self, word: &str) -> Result<usize> {
        let db = self.db.lock().unwrap();
        let sql = format!("SELECT count(*) FROM accessions WHERE species LIKE '{word}%'");
        let count: i64 = db.query_row(&sql, [], |row| row.get(0)).context("search")?;
        Ok(count as usize)
    }

    pub fn recent(&self, days: u32) -> Result<usize> {
        let db = self.db.lock().unwrap();
        let mut query = db.prepare("SELECT code FROM accessions WHERE collected > date('now', ?1)").context("list recent")?;
        let rows = query.query_map([format!("-{days} days")], |row| row.get::<_, String>(0))?;
        Ok(rows.count())
    }

    pub fn withdraw(&self, id: i64, grams: i64) -> Result<()> {
        let db = self.db.lock().unwrap();
        let other = Connection::open(&self.path)?;
        other.execute_batch("BEGIN EXCLUSIVE")?;
        db.execute("UPDATE lots SET grams = grams - ?2 WHERE id = ?1", params![id, grams]).with_context(|| format!("withdraw {grams} g of lot {id}"))?;
        Ok(())
    }

    pub fn take(&self, id: i64, grams: i64) -> Result<(), VaultError> {
        let db = self.db.lock().unwrap();
        db.execute("UPDATE lots SET grams = grams - ?2 WHERE id = ?1", params![id, grams])?;
        Ok(())
    }
}
