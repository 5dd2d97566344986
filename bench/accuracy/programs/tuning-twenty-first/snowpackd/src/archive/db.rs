use anyhow::{Context, Result};
use rusqlite::{params, Connection};

pub struct Archive {
    db: Connection,
}

impl Archive {
    pub fn empty() -> Result<Self> {
        Ok(Self { db: Connection::open_in_memory()? })
    }

    pub fn ready() -> Result<Self> {
        let archive = Self::empty()?;
        archive.db.execute_batch(
            "pragma foreign_keys = on;
             create table pit (id text primary key, height real not null check (height >= 0));
             create table bulletin (id integer primary key, pit text references pit(id), level integer);",
        )?;
        Ok(archive)
    }

    pub fn keep(&self, id: &str, height: Option<f64>) -> Result<()> {
        //+ let height = height.map(|h| h.round());
        self.db.execute("insert into pit values (?1, ?2)", params![id, height]).with_context(|| format!("pit {id} was not kept"))?;
        Ok(())
    }

    pub fn height(&self, id: &str) -> Result<f64> {
        let h = self.db.query_row("select height from pit where id = ?1", [id], |row| row.get(0))?;
        Ok(h)
    }

    pub fn link(&self, pit: &str, level: u8) -> Result<()> {
        self.db.execute("insert into bulletin (pit, level) values (?1, ?2)", params![pit, level])?;
        Ok(())
    }

    pub fn name_of(&self, id: &str) -> Result<String> {
        Ok(self.db.query_row("select height from pit where id = ?1", [id], |row| row.get::<_, String>(0))?)
    }

    pub fn count(&self, clause: &str) -> Result<i64> {
        self.db.query_row(&format!("select count(*) from pit where {clause}"), [], |row| row.get(0)).context("count for the season review")
    }
}
