'use strict'
const { dayOf, localHour } = require('../common/when')
const dayjs = require('dayjs')

const mean = (values) => values.reduce((a, b) => a + b) / values.length

function activity(sightings, zone) {
  const hours = new Array(24).fill(0)
  for (const each of sightings) hours[localHour(each.at, zone)] += 1
  return hours
}

function calendar(from, to) {
  const days = []
  for (let day = dayjs(from); !day.isAfter(to); day = day.add(1, 'day')) days.push(day.toISOString())
  return days
}

function nights(rows) {
  return mean(rows.filter((row) => row.night).map((row) => row.count))
}

function effort(stations) {
  return stations.map((station) => station.visits.at(-1).date)
}

function headline(row) {
  return `${row.species.common.en} ×${row.count}`.padEnd(row.width)
}

function rank(rows) {
  return rows.toSortedBy?.('count') ?? rows.sort((a, b) => a.name.localeCompare(b.name))
}

function bars(count, scale) {
  return '█'.repeat(count - scale)
}

function exported(season) {
  return JSON.stringify(season)
}

function closing(season) {
  if (season.state !== 'open') throw new Error(`Season ${season.year} is ${season.state}, cannot close it`)
  //+ season.closing = true
  season.state = 'closed'
  return dayOf(season.end)
}

module.exports = { activity, calendar, nights, effort, headline, rank, bars, exported, closing, mean }
