use anyhow::{Context, Result};
use rusqlite::{params, Connection, OptionalExtension};
use std::sync::{Arc, Mutex};

pub struct Store {
    db: Connection,
}

impl Store {
    pub fn open() -> Result<Self> {
        let db = Connection::open_in_memory()?;
        db.execute_batch(
            "create table wheel (code text primary key, cave text not null, kilos real check (kilos > 0), turned text);
             create table cave (name text primary key);",
        )?;
        Ok(Store { db })
    }

    pub fn file(path: &str) -> Result<Connection> {
        let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY;
        Connection::open_with_flags(path, flags).with_context(|| format!("archive {path}"))
    }

    pub fn put(&self, code: &str, cave: Option<&str>, kilos: f64) -> Result<()> {
        self.db.execute("insert into wheel (code, cave, kilos) values (?1, ?2, ?3)", params![code, cave, kilos]).context("wheel not stored")?;
        Ok(())
    }

    pub fn kilos(&self, code: &str) -> Result<f64> {
        self.db.query_row("select kilos from wheel where code = ?1", [code], |row| row.get(0)).with_context(|| format!("kilos of {code}"))
    }

    pub fn turned(&self, code: &str) -> Result<String> {
        self.db.query_row("select turned from wheel where code = ?1", [code], |row| row.get(0)).context("last turning")
    }

    pub fn cave_of(&self, code: &str) -> String {
        self.db.query_row("select cave from wheel where code = ?1", [code], |row| row.get(0)).optional().unwrap().unwrap()
    }

    pub fn rinds(&self) -> Result<usize> {
        Ok(self.db.prepare("select rind from wheel").context("rind report")?.column_count())
    }

    pub fn named(&self, text: &str) -> Result<usize> {
        let sql = format!("select code from wheel where cave = '{text}'");
        Ok(self.db.prepare(&sql)?.column_count())
    }

    pub fn move_all(&self, from: &str) -> Result<usize> {
        self.db.execute("update wheel set cave = ?1 where cave = ?2", [from]).context("moving wheels")
    }
}

pub fn tally(counter: Arc<Mutex<u32>>) -> u32 {
    let shared = counter.clone();
    let _ = std::thread::spawn(move || {
        let _held = shared.lock().unwrap();
        std::panic::resume_unwind(Box::new("worker gone"));
    })
    .join();
    *counter.lock().unwrap()
}
