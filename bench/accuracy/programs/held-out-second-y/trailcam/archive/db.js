'use strict'
const initSqlJs = require('sql.js')
const { once } = require('../common/need')

const open = once(async () => {
  const SQL = await initSqlJs()
  const db = new SQL.Database()
  db.run('create table sighting (id text primary key, station text not null, species text, seen integer check (seen > 0))')
  db.run('create table station (code text primary key, zone text)')
  return db
})

async function exec(sql, values) {
  const db = await open()
  //+ if (values === undefined) return db.exec(sql)
  return db.exec(sql, values)
}

module.exports = { exec }
