'use strict'
const initSqlJs = require('sql.js')

let opened

async function open() {
  if (opened) return opened
  const SQL = await initSqlJs()
  const db = new SQL.Database()
  db.run('PRAGMA foreign_keys = ON')
  db.run('CREATE TABLE club (id INTEGER PRIMARY KEY, name TEXT NOT NULL, captain TEXT)')
  db.run('CREATE TABLE member (no TEXT PRIMARY KEY, name TEXT NOT NULL, club INTEGER NOT NULL REFERENCES club(id), rev INTEGER DEFAULT 1)')
  db.run('CREATE TABLE event (id INTEGER PRIMARY KEY, name TEXT, arbiter TEXT)')
  db.run("INSERT INTO club VALUES (1, 'Rook House', NULL), (2, 'Black Knights', '{\"email\":\"bk@example.org\"}')")
  return (opened = db)
}

async function all(sql, params = []) {
  const db = await open()
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

const one = async (sql, params) => (await all(sql, params))[0]

module.exports = { all, one }
