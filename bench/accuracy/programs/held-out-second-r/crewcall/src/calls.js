'use strict'
const vouchers = require('./pay/vouchers.js')
const rates = require('./pay/rates.js')
const search = require('./casting/search.js')
const builder = require('./callsheets/builder.js')
const times = require('./callsheets/times.js')
const render = require('./callsheets/render.js')
const tokens = require('./security/tokens.js')
const replies = require('./web/replies.js')
const { ledgerTotal } = require('./storage/database.js')

/** What is asked of the service, in turn: label, route, and what it does with the scene `s` and the draws `d`. */
module.exports = [
  ['height-in-metres', '/register', (s, d) => s.profiles.register({ name: d.name(), height: d.num(150, 190) / 100, mail: 'a@example.org' })],
  ['registered-again', '/register', (s, d) => [1, 2].map(() => s.profiles.register({ name: d.name(), mail: 'twice@example.org' }))],
  ['phone-not-given', '/greet', (s, d) => s.profiles.greeting({ contact: { mail: `${d.word()}@example.org` } })],
  ['double-blank-in-name', '/initials', (s, d) => s.profiles.initials({ name: d.name().replace(' ', '  ') })],
  ['search-text-as-pattern', '/search', (s, d) => search.byName([], `${d.word()}(`)],
  ['synonyms-in-circle', '/search', (s, d) => search.expand('ginger')],
  ['facet-not-on-all', '/facets', (s, d) => search.facets([{ skills: [d.word()] }, {}], 'skills')],
  ['query-half-encoded', '/search', (s, d) => search.fromQuery(`q=${d.word()}%`)],
  ['booked-on-two-sets', '/book', (s, d) => { const who = d.name(); const day = d.day(); s.availability.book(who, day, d.word()); s.availability.book(who, day, d.word()) }],
  ['lock-never-free', '/hold', (s, d) => { const who = d.name(); return s.availability.hold(who, (a) => a.hold(who, () => d.word())) }],
  ['person-not-in-calendar', '/free', (s, d) => s.availability.free(d.name(), [])],
  ['unit-not-set-up', '/sheets', (s, d) => builder.build({ title: d.word(), units: { main: {} } }, { unit: 'second' })],
  ['groups-by-name', '/groups', (s, d) => builder.groups({ groups: { [d.word()]: { size: d.num(3, 9) } } })],
  ['sheets-of-two-units', '/merge', (s, d) => builder.merge([{ unit: `A${d.num(1, 9)}`, people: [] }, { unit: `B${d.num(1, 9)}`, people: [] }])],
  ['revision-is-constant', '/revise', (s, d) => builder.revise({ revision: d.num(1, 9) }, [{ field: 'call', value: '07:00' }])],
  ['sheet-with-function', '/snapshot', (s, d) => builder.snapshot({ title: d.word(), total: () => 1 })],
  ['block-without-people', '/headcount', (s, d) => builder.headcount({ blocks: [{ name: d.word() }] })],
  ['hours-not-big', '/times', (s, d) => times.wrapOf(`0${d.num(6, 9)}:30`, d.num(8, 12))],
  ['no-lunch', '/breaks', (s, d) => times.breaks([{ kind: 'tea', from: d.num(9, 11) }])],
  ['view-renamed', '/html', (s, d) => render.html(`sheet-${d.word()}`, {})],
  ['base-not-passed', '/html', (s, d) => render.html('sheet', { title: d.word(), call: '2026-11-11T06:30' })],
  ['no-rate-of-kind', '/rates', (s, d) => rates.daily(d.pick(['stunt', 'double', 'dancer', 'choir']))],
  ['digits-negative', '/rates', (s, d) => rates.holidayPart(d.num(10, 99), -d.num(1, 4))],
  ['cents-with-point', '/total', (s, d) => rates.total([{ cents: d.num(100, 999) + 0.5 }])],
  ['columns-differ', '/import', (s, d) => vouchers.fromCsv(`id,hours\n${d.num(1, 99)},8,extra\n`)],
  ['hours-with-unit', '/import', (s, d) => vouchers.line({ id: d.num(1, 99), hours: `${d.num(6, 12)}h`, kind: 'walkon' })],
  ['voucher-unnumbered', '/import', (s, d) => vouchers.line({ hours: d.num(1, 9), kind: 'walkon' })],
  ['secret-too-short', '/seal', (s, d) => vouchers.seal({ id: d.num(1, 99) }, d.word())],
  ['blob-not-zipped', '/unpack', (s, d) => vouchers.unpack(Buffer.from(d.name()))],
  ['serial-past-end', '/serial', (s, d) => vouchers.serial(Buffer.from([d.num(5, 60), 0, 0, 0, 1]))],
  ['paid-nothing', '/pay', (s, d) => s.bookings.pay(null, d.day(), 0)],
  ['extra-not-registered', '/pay', (s, d) => s.bookings.pay(`${d.word()}@example.org`, d.day(), d.num(1, 999))],
  ['ledger-refuses', '/total', (s, d) => ledgerTotal(9981, d.num(1, 99))],
  ['folder-is-a-file', '/reserve', (s, d) => s.files.reserve(d.word())],
  ['tool-not-installed', '/thumbnail', (s, d) => s.files.thumbnail(`${d.word()}.jpg`, '64x64')],
  ['cache-of-no-size', '/cached', (s, d) => s.cache.sized(-d.num(1, 9))],
  ['roster-without-people', '/roster', (s, d) => s.agencies.roster(d.word())],
  ['agency-slow', '/reply', (s, d) => s.agencies.reply(d.num(1, 99))],
  ['fees-are-a-page', '/fees', (s, d) => s.agencies.fees(d.word())],
  ['withdraw-conflict', '/withdraw', (s, d) => s.agencies.withdraw(d.num(1, 99))],
  ['coaches-refuse', '/coaches', (s, d) => s.coaches.order(d.num(10, 60))],
  ['session-expired', '/session', (s, d) => tokens.session(tokens.issue(d.name(), -d.num(1, 99)))],
  ['invitation-of-old-secret', '/invitation', (s, d) => tokens.invitation(tokens.issue(d.name(), 60), d.word())],
  ['token-is-a-cookie', '/roles', (s, d) => tokens.rolesOf(`sid-${d.word()}`)],
  ['policy-as-object', '/allow', (s, d) => tokens.allow({ name: d.name(), roles: [] }, 'book', { admin: [] })],
  ['role-lacks-action', '/allow', (s, d) => tokens.allow({ name: d.name(), roles: ['crew'] }, d.pick(['book', 'pay', 'cancel']), [['crew', []]])],
  ['file-name-with-break', '/download', (s, d) => replies.download(`${d.word()}\r\n.pdf`, '')],
  ['header-after-end', '/redirect', (s, d) => replies.redirectAfter('ok', `/${d.word()}`)],
  ['nothing-acceptable', '/negotiate', (s, d) => replies.negotiate([`text/${d.word()}`], {})],
]
