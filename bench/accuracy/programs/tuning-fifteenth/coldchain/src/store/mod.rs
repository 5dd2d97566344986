use anyhow::{Context, Result};
use rusqlite::{params, Connection};

pub struct Store {
    connection: Connection,
}

impl Store {
    pub fn open() -> Result<Self> {
        let connection = Connection::open_in_memory()?;
        connection.execute_batch("pragma foreign_keys = on; create table depot (name text primary key); create table shipment (id text primary key, depot text not null references depot(name), vials integer check (vials > 0))")?;
        Ok(Store { connection })
    }

    fn insert(&self, id: &str, depot: Option<&str>, vials: i64) -> Result<()> {
        self.connection.execute("insert into shipment values (?1, ?2, ?3)", params![id, depot, vials]).with_context(|| format!("storing {id}"))?; //~ self.connection.execute("insert into shipment values (?1, ?2, ?3)", params![id, depot, vials]).with_context(|| format!("shipment {id} not stored"))?;
        Ok(())
    }

    pub fn depot(&self, name: &str) -> Result<()> {
        self.connection.execute("insert into depot values (?1)", [name]).context("storing a depot")?;
        Ok(())
    }

    pub fn import(&self, ids: &[&str], depot: &str) -> Result<()> {
        self.depot(depot)?;
        for id in ids {
            self.insert(id, Some(depot), 1)?;
        }
        Ok(())
    }

    pub fn reroute(&self, id: &str, depot: &str) -> Result<()> {
        //+ let depot = depot.trim();
        self.insert(id, Some(depot), 10)
    }

    pub fn walk_in(&self, id: &str) -> Result<()> {
        self.insert(id, None, 1)
    }

    pub fn correct(&self, id: &str, depot: &str, vials: i64) -> Result<()> {
        self.depot(depot)?;
        self.insert(id, Some(depot), vials - 1000)
    }

    pub fn depot_of(&self, id: &str) -> Result<String> {
        Ok(self.connection.query_row("select depot from shipment where id = ?1", [id], |row| row.get(0)).with_context(|| format!("depot of {id}"))?)
    }

    pub fn late(&self, day: &str) -> Result<i64> {
        Ok(self.connection.query_row("select count(*) from shipment where due < ?1", [day], |row| row.get(0)).context("counting late shipments")?)
    }

    pub fn heaviest(&self) -> Result<i64> {
        Ok(self.connection.query_row("select max(vials) from shipment", [], |row| row.get(0)).context("heaviest shipment")?)
    }

    pub fn between(&self, from: &str, to: &str) -> Result<usize> {
        Ok(self.connection.execute("delete from shipment where id > ?1", params![from, to]).context("purging shipments")?)
    }
}
