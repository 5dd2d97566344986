'use strict'
const { RatingList } = require('../domain/rating')
const members = require('../store/members')
const events = require('../store/events')
const { mustFind, mustBe, form, entryForm, teamForm } = require('../lib/guard')
const { read, stale, issue, checksum, setting } = require('../lib/tokens')
const { number, word } = require('../telemetry')

const name = () => `${word('Ada', 'Bo', 'Cem', 'Dora', 'Eli')} ${word('Lind', 'Okoye', 'Marsh', 'Silva')}`

const { routes, on } = require('./routes')

on('unrated-player', 'GET /ratings/change', () => {
  const id = number(100, 999)
  return new RatingList().put({ id, rating: null }).change(id, 1800, 1)
})
on('rating-of-guest', 'GET /ratings/average', () => new RatingList().put({ id: 1, rating: { elo: 1500 } }).average([1, number(50, 99)]))
on('member-twice', 'POST /members', async () => {
  const no = `M-${number(10000, 99999)}`
  await members.enrol(no, name(), 1)
  return members.enrol(no, name(), 2)
})
on('club-unknown', 'POST /members', () => members.enrol(`M-${number(10000, 99999)}`, name(), number(30, 90)))
on('rename-stale', 'PUT /members', async () => {
  const no = `R-${number(10000, 99999)}`
  await members.enrol(no, name(), 1)
  return members.rename(no, name(), number(2, 6))
})
on('rename-gone', 'PUT /members', () => members.rename(`X-${number(100, 999)}`, name(), 1))
on('juniors-column', 'GET /members/juniors', () => members.juniors(2008 + number(0, 4)))
on('captain-missing', 'GET /clubs/captain', () => members.captainMail(1))
on('search-pattern', 'GET /members', () => members.searchByName(word('(anna', '[okoye', 'lind**')))
on('event-link', 'GET /events', async () => {
  const id = number(5000, 6000)
  return mustFind('event', await events.byId(id), id)
})
on('arbiter-gone', 'GET /events/arbiter', async () => {
  const id = number(5000, 6000)
  const arbiter = await events.arbiterOf(id)
  return mustFind('arbiter of event', arbiter, id).licence
})
on('arbiter-role', 'POST /events/publish', () => mustBe({ login: word('ada', 'bo', 'cem') + number(1, 99), roles: ['player'] }, 'arbiter', 'publish results'))
on('entry-incomplete', 'POST /entries', () => form(entryForm, { name: name(), section: word('C', 'D', 'U8') }, 'entry form'))
on('team-too-big', 'POST /teams', () => form(teamForm, { club: word('Rook House', 'Black Knights'), boards: Array(number(9, 12)).fill(1) }, 'team form'))
on('session-old', 'GET /me', () => read(stale(word('ada', 'bo'), 's3cret'), 's3cret'))
on('signing-key', 'POST /login', () => issue(word('ada', 'bo'), undefined))
on('upload-empty', 'POST /uploads', () => checksum({ name: `scoresheet-${number(1, 99)}.jpg` }))
on('no-bank-setting', 'POST /entries/pay', () => setting('LEAGUE_BANK_KEY'))

module.exports = routes
