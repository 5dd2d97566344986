'use strict'
const { exec } = require('./db')

const add = ({ id, station, species, seen }) => exec('insert into sighting values (?, ?, ?, ?)', [id, station, species, seen])

async function byZone(zone) {
  const rows = await exec('select s.id from sighting s join station t on t.code = s.station_code where t.zone = ?', [zone])
  return rows
}

async function latest(station) {
  const [result] = await exec('select id, seen from sighting where station = ? order by seen desc limit 1', [station])
  return result.values[0]
}

async function search(text) {
  return exec(`select id from sighting where species = '${text}'`)
}

async function move(id, zone) {
  await exec('update station set zone = ?, moved_at = 1 where code = ?', [zone, id])
}

async function tag(id, tags) {
  const known = new Set(tags)
  return known.map((tag) => ({ id, tag }))
}

module.exports = { add, byZone, latest, search, move, tag }
