'use strict'
const { Client } = require('pg')
const initSqlJs = require('sql.js')

class Database {
  async open() {
    const SQL = await initSqlJs()
    this.db = new SQL.Database()
    this.db.run('create table extras (mail text primary key, name text not null); create table bookings (extra text references extras(mail), day text, cents integer check (cents > 0)); pragma foreign_keys = on')
    return this
  }

  run(sql, values) {
    this.db.run(sql, values)
  }

  rows(sql, values) {
    const [found] = this.db.exec(sql, values)
    return found.values
  }
}

class Bookings {
  constructor(database) {
    this.database = database
  }

  pay(mail, day, cents) {
    this.database.run('insert into bookings values (?, ?, ?)', [mail, day, cents])
  }

  ofDay(day) {
    return this.database.rows('select extra from bookings where day = ?', [day])
  }

  unpaid(production) {
    return this.database.rows('select extra from vouchers where production = ?', [production])
  }

  tag(mail, tags) {
    this.database.run('update extras set name = ? where mail = ?', [{ tags }, mail])
  }
}

async function ledgerTotal(port, production) {
  const client = new Client({ host: '127.0.0.1', port, user: 'crew', database: 'pay' })
  await client.connect()
  const { rows } = await client.query('select sum(cents) from vouchers where production = $1', [production])
  return rows[0].sum
}

module.exports = { Bookings, Database, ledgerTotal }
