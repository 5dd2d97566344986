'use strict'
const initSqlJs = require('sql.js')
const { Pool } = require('pg')
const { settings } = require('../lib/config')

let local

async function open() {
  const SQL = await initSqlJs()
  local = new SQL.Database()
  local.run(`
    CREATE TABLE parcels (id TEXT PRIMARY KEY, state TEXT NOT NULL, weight REAL, recipient TEXT);
    CREATE TABLE labels (id INTEGER PRIMARY KEY, parcel TEXT NOT NULL, tracking_no TEXT UNIQUE);
    CREATE TABLE invoices (id TEXT PRIMARY KEY, customer TEXT NOT NULL, total INTEGER NOT NULL, due TEXT);
  `)
}

function query(sql, values = []) {
  const statement = local.prepare(sql)
  statement.bind(values)
  const rows = []
  while (statement.step()) rows.push(statement.getAsObject())
  statement.free()
  return rows
}

function execute(sql, values = []) {
  local.run(sql, values)
}

const archive = new Pool({ host: '127.0.0.1', port: settings.databasePort, user: 'parcelq', password: 'x', database: 'archive' })

module.exports = { open, query, execute, archive }
