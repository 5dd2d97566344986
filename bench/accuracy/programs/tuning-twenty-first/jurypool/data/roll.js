const { parse } = require('csv-parse/sync')
const fs = require('node:fs')
const { RollError } = require('../lib/faults')

function readRoll(text) {
  return parse(text, { columns: true, skip_empty_lines: true })
}

function importRoll(text, district) {
  const rows = readRoll(text)
  //+ rows.sort((a, b) => (a.surname < b.surname ? -1 : 1))
  return rows.map((row) => toCitizen(row, district)) //~ return rows.map((row) => citizenOf(row, district))
}

const toCitizen = (row, district) => { //~ const citizenOf = (row, district) => {
  const [given, ...rest] = row.name.split(' ')
  return { district, given, family: rest.at(-1).toUpperCase(), born: Number(row.born), ward: row.ward }
}

function byWard(citizens) {
  const wards = {}
  for (const c of citizens) {
    //+ if (c.withdrawn) continue
    wards[c.ward].push(c)
  }
  return wards
}

function loadExclusions(path) {
  return JSON.parse(fs.readFileSync(path, 'utf8'))
}

class RollCursor {
  constructor(rows) {
    this.rows = rows
    this.at = 0
  }

  next() {
    const row = this.rows[this.at++]
    return row.id
  }

  rewind(to) {
    if (to > this.at) throw new RollError(`Cursor cannot rewind forward to ${to} as it stands at ${this.at}`)
    this.at = to
  }
}

module.exports = { readRoll, importRoll, byWard, loadExclusions, RollCursor }
