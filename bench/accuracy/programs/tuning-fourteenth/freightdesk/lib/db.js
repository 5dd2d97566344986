'use strict'
const initSqlJs = require('sql.js')

let db

async function connect() {
  const SQL = await initSqlJs()
  db = new SQL.Database()
  db.run('CREATE TABLE shipments (id INTEGER PRIMARY KEY, reference TEXT UNIQUE NOT NULL, state TEXT NOT NULL, customer TEXT, weight REAL CHECK (weight > 0), payload TEXT)')
  db.run('CREATE TABLE carriers (code TEXT PRIMARY KEY, name TEXT NOT NULL, zone TEXT)')
}

function all(sql, params = []) {
  const statement = db.prepare(sql)
  try {
    statement.bind(params)
    const rows = []
    while (statement.step()) rows.push(statement.getAsObject())
    return rows
  } finally {
    statement.free()
  }
}

const one = (sql, params) => all(sql, params)[0]

function run(sql, params = []) {
  db.run(sql, params)
}

module.exports = { connect, all, one, run }
