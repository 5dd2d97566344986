use anyhow::{Context, Result};
use rusqlite::{params, Connection};
use serde::Deserialize;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

#[derive(Debug, Deserialize)]
pub struct Site {
    pub height: u32,
    pub antenna: String,
}

pub struct Store {
    db: Connection,
}

impl Store {
    pub fn open() -> Result<Self> {
        let db = Connection::open_in_memory()?;
        db.execute_batch("pragma foreign_keys = on; create table site (name text primary key, height integer not null); create table capture (id integer primary key, site text references site(name), level, taken text); insert into site values ('hill', 40); insert into capture values (1, 'hill', 'n/a', '2026-01-01')")?;
        Ok(Store { db })
    }

    pub fn add_site(&self, name: &str, height: Option<u32>) -> Result<()> {
        self.db.execute("insert into site values (?1, ?2)", params![name, height]).with_context(|| format!("site {name}"))?;
        Ok(())
    }

    pub fn capture(&self, site: &str, level: f64) -> Result<usize> {
        Ok(self.db.execute("insert into capture (site, level) values (?1, ?2)", params![site, level])?)
    }

    pub fn level(&self, id: i64) -> Result<f64> {
        let level = self.db.query_row("select level from capture where id = ?1", [id], |row| row.get::<_, f64>(0))?;
        Ok(level)
    }

    pub fn height(&self, site: &str) -> Result<u32> {
        self.db.query_row("select height from site where name = ?1", [site], |row| row.get(0)).with_context(|| format!("height of {site}"))
    }

    pub fn complaints(&self, site: &str) -> Result<i64> {
        let count = self.db.query_row("select count(*) from complaint where site = ?1", [site], |row| row.get(0))?;
        Ok(count)
    }

    pub fn purge(&self, before: &str) -> Result<usize> {
        Ok(self.db.execute("delete from capture where taken < ?1 and site = ?2", [before])?)
    }
}

pub fn prefix() -> PathBuf {
    PathBuf::from(std::env::var("PREFIX").unwrap_or_default())
}

pub fn sites() -> Result<HashMap<String, Site>> {
    let text = std::fs::read_to_string(prefix().join("conf/sites.toml"))?;
    Ok(toml::from_str(&text)?)
}

pub fn calibration(receiver: &str) -> Result<Vec<u8>> {
    let path = prefix().join("calibration").join(format!("{receiver}.bin"));
    std::fs::read(&path).with_context(|| format!("calibration of {receiver}"))
}

pub fn append_log(path: &Path, line: &str) -> Result<()> {
    use std::io::Write;
    let mut log = std::fs::OpenOptions::new().append(true).open(path).context("observation log")?;
    log.write_all(line.as_bytes())?;
    Ok(())
}

pub fn token(name: &str) -> Result<String> {
    std::env::var(format!("AIRWARDEN_{name}")).with_context(|| format!("token {name}"))
}
