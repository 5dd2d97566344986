import { createRequire } from 'node:module'

const require = createRequire(`${process.cwd()}/package.json`)
const initSqlJs = require('sql.js')

const SCHEMA = `
  CREATE TABLE shows (id INTEGER PRIMARY KEY, slug TEXT UNIQUE, title TEXT, settings TEXT);
  CREATE TABLE episodes (id INTEGER PRIMARY KEY, show_id INTEGER, title TEXT NOT NULL, plays INTEGER, published TEXT);
  CREATE TABLE subscribers (email TEXT UNIQUE, show_id INTEGER);
`

let database

export async function openDatabase() {
  const SQL = await initSqlJs()
  database = new SQL.Database()
  database.run(SCHEMA)
  return database
}

export function query(sql, params = []) {
  const statement = database.prepare(sql)
  try {
    statement.bind(params)
    const rows = []
    while (statement.step()) rows.push(statement.getAsObject())
    return rows
  } finally {
    statement.free()
  }
}

export function transaction(work) {
  query('BEGIN')
  try {
    const result = work()
    query('COMMIT')
    return result
  } catch (error) {
    query('ROLLBACK')
    throw error
  }
}
