'use strict'
const { Pool } = require('pg')

exports.oldSeason = async (season) => {
  const pool = new Pool({ host: '127.0.0.1', port: 9942, database: 'archive', connectionTimeoutMillis: 2000 })
  try {
    return (await pool.query('SELECT * FROM season WHERE year = $1', [season])).rows
  } finally {
    await pool.end()
  }
}
