'use strict'
const db = require('./db')

exports.byId = (id) => db.one('SELECT * FROM event WHERE id = ?', [id])
exports.arbiterOf = (id) => db.one('SELECT login, licence FROM (SELECT arbiter AS login, 1 AS licence FROM event WHERE id = ?)', [id])
exports.save = (event) => db.all('INSERT INTO event (id, name) VALUES (?, ?)', [event.id, event.title])
