'use strict'
const { Pool } = require('pg')

let pool

function connection() {
  pool ??= new Pool({ host: '127.0.0.1', port: 9720, user: 'cast', database: 'cast', connectionTimeoutMillis: 800 })
  return pool
}

/** Rows of a statement. */
async function rows(text, values) {
  const result = await connection().query(text, values)
  return result.rows
}

module.exports = { rows, close: () => pool?.end() }
