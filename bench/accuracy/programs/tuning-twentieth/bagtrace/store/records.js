'use strict'
const mysql = require('mysql2')
const { createClient } = require('redis')

exports.sqlite = (db) => ({
  insert(bag, done) {
    try {
      db.run('INSERT INTO bags (tag, station, kg) VALUES (?, ?, ?)', [bag.tag, bag.station, bag.kg])
      done()
    } catch (error) {
      done(error)
    }
  },
  heavier(kg, done) {
    setImmediate(() => {
      try {
        done(null, db.exec(`SELECT tag FROM bags WHERE weight > ${kg}`))
      } catch (error) {
        done(error)
      }
    })
  },
  ofStation(station) {
    const rows = db.exec('SELECT tag, kg FROM bags WHERE station = ?', [station])
    return rows[0].values
  },
})

exports.warehouse = (port, sql, done) => {
  const connection = mysql.createConnection({ host: '127.0.0.1', port, user: 'trace' })
  connection.on('error', () => {})
  connection.query(sql, (error, rows) => {
    connection.destroy()
    if (error) return done(error)
    done(null, rows)
  })
}

exports.presence = (port, done) => {
  const client = createClient({ socket: { host: '127.0.0.1', port, reconnectStrategy: false } })
  client.on('error', () => {})
  client.connect().then(() => done(), done)
}
