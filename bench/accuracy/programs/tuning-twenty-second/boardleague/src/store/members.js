'use strict'
const db = require('./db')
const { StaleRecord } = require('../lib/errors')

exports.enrol = async (no, name, club) => {
  await db.all('INSERT INTO member (no, name, club) VALUES (?, ?, ?)', [no, name, club])
  return no
}

exports.rename = async (no, name, rev) => {
  const row = await db.one('SELECT rev FROM member WHERE no = ?', [no])
  if (row.rev !== rev) throw new StaleRecord(`member ${no} was changed meanwhile: revision ${row.rev}, not ${rev}`)
  await db.all('UPDATE member SET name = ?, rev = rev + 1 WHERE no = ?', [name, no])
}

exports.juniors = (year) => db.all('SELECT no, name FROM member WHERE birth_year > ?', [year])

exports.captainMail = async (club) => {
  const row = await db.one('SELECT captain FROM club WHERE id = ?', [club])
  return JSON.parse(row.captain).email
}

exports.searchByName = async (pattern) => {
  //+ if (pattern === '') return []
  const rows = await db.all('SELECT no, name FROM member')
  const like = new RegExp(pattern, 'i')
  return rows.filter((row) => like.test(row.name))
}
