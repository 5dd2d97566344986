'use strict'
const pairing = require('../domain/pairing')
const { settle } = require('../domain/rating')
const { kickOff, deadline, isoDay } = require('../lib/dates')
const { number, word } = require('../telemetry')

const people = (n) => Array.from({ length: n }, (_, i) => ({ id: number(1000, 9999), score: i % 3, met: [] }))

const { routes, on } = require('./routes')

on('half-point-group', 'POST /rounds/pair', () => pairing.groupByScore([...people(4), { id: number(1, 99), score: 1.5 }]))
on('empty-top-board', 'GET /rounds/top', () => pairing.topBoard({ no: number(1, 9), boards: [] }))
on('bye-all-had', 'POST /rounds/bye', () => {
  const all = people(3)
  return pairing.byeFor(all, { byes: all.map((each) => each.id) })
})
on('colour-new-player', 'POST /rounds/pair', () => pairing.colourOf({ id: number(1000, 9999) }, { games: {} }))
on('table-rows', 'GET /rounds/hall', () => pairing.tables(number(1, 4), 8))
on('pair-closed', 'POST /rounds/pair', () => pairing.pairRound({ name: word('Spring Open', 'City Cup', 'Harvest Rapid'), phase: word('closed', 'draft'), players: [] }, number(2, 9)))
on('all-met', 'POST /rounds/pair', () => {
  const [a, b] = people(2)
  a.met.push(b.id)
  return pairing.pairRound({ name: 'Masters', phase: 'open', players: [a, b] }, number(3, 11))
})
on('double-forfeit-sum', 'POST /rounds/settle', () => settle([{ white: 1, black: 0 }, { white: 0, black: 0 }, ...Array(number(1, 3)).fill({ white: 0.5, black: 0.5 })]))
on('kickoff-zone', 'GET /rounds/next', () => kickOff({ at: new Date(2025, 3, number(1, 28)) }, word('Europe/Atlantis', 'CEST+1', 'Mars/Olympus')))
on('kickoff-unset', 'GET /rounds/next', () => isoDay(word('tbd', 'to be announced', 'n/a')))
on('entry-deadline', 'PUT /rounds/deadline', () => deadline(word(`${number(30, 31)}.2.2026`, `2026-0${number(1, 9)}-11`)))

module.exports = routes
