import initSqlJs from 'sql.js'

const SCHEMA = `
  PRAGMA foreign_keys = ON;
  CREATE TABLE owners (id INTEGER PRIMARY KEY, name TEXT NOT NULL, phone TEXT, email TEXT);
  CREATE TABLE patients (id INTEGER PRIMARY KEY, name TEXT NOT NULL, species TEXT NOT NULL, chip TEXT UNIQUE, weight REAL, owner_id INTEGER REFERENCES owners (id), archived INTEGER DEFAULT 0);
  CREATE TABLE drugs (code TEXT PRIMARY KEY, name TEXT NOT NULL, per_kg REAL, controlled INTEGER DEFAULT 0);
  CREATE TABLE batches (id INTEGER PRIMARY KEY, drug TEXT NOT NULL REFERENCES drugs (code), amount INTEGER NOT NULL CHECK (amount >= 0), expires TEXT);
  CREATE TABLE invoices (id INTEGER PRIMARY KEY, patient_id INTEGER, total INTEGER, status TEXT NOT NULL);
`

export class Db {
  constructor(raw) {
    this.raw = raw
    raw.exec(SCHEMA)
  }

  static async open() {
    const SQL = await initSqlJs()
    return new Db(new SQL.Database())
  }

  all(sql, params = []) {
    const statement = this.raw.prepare(sql)
    try {
      statement.bind(params)
      const rows = []
      while (statement.step()) rows.push(statement.getAsObject())
      return rows
    } finally {
      statement.free()
    }
  }

  one(sql, params) {
    return this.all(sql, params)[0]
  }

  run(sql, params) {
    this.raw.run(sql, params)
    return this.one('SELECT last_insert_rowid() AS id').id
  }

  transaction(work) {
    this.raw.exec('BEGIN')
    try {
      const result = work(this)
      this.raw.exec('COMMIT')
      return result
    } catch (error) {
      this.raw.exec('ROLLBACK')
      throw error
    }
  }
}
