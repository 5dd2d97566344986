// @ts-nocheck
import { readFileSync } from 'node:fs'
import * as vault from '../archive/vault.js'
import { DeedRepository } from '../deeds/repository.js'
import { DeedService } from '../deeds/service.js'
import * as tariff from '../fees/tariff.js'
import { money } from '../lib/money.js'
import * as people from '../parties/people.js'

const deeds = new DeedService()
const repository = new DeedRepository()

export const desk = [
  ['deed-absent', (v) => deeds.open(v.id('D'))],
  ['number-twice', () => repository.insert('D-1', 'P-1', 'sale')],
  ['parcel-foreign-key', (v) => repository.insert(v.id('D'), v.id('P'), 'gift')],
  ['kind-too-long', (v) => repository.insert(v.id('D'), 'P-1', `easement of ${v.name()}`)],
  ['kind-null', (v) => repository.insert(v.id('D'), 'P-1', null)],
  ['id-not-number', (v) => repository.byId(v.id('D'))],
  ['due-column', (v) => repository.overdue(v.n(1, 9))],
  ['district-range', (v) => repository.density(v.n(40000, 90000))],
  ['per-parcel-zero', () => repository.density(4)],
  ['transaction-aborted', (v) => repository.move(['D-1'], v.id('P'))],
  ['order-by-input', (v) => repository.search(v.name(), `number desc limit ${v.name()} rows`)],
  ['parcel-still-used', () => repository.remove('D-1')],
  ['deed-id-undefined', (v) => deeds.parcelOf(v.n(1000, 9000))],
  ['draft-without-parties', (v) => deeds.draft({ parcel: v.id('P'), parties: [], kind: 'sale' })],
  ['draft-kind', (v) => deeds.draft({ parcel: v.id('P'), parties: [{ name: v.name(), born: '1970-01-01', share: 1 }], kind: v.of(['lease', 'will']) })],
  ['sign-registered', (v) => deeds.sign({ number: v.id('D'), state: 'registered' }, v.name())],
  ['register-draft', (v) => deeds.registerAll([{ number: v.id('D'), state: 'draft' }])],
  ['signatures-unset', (v) => deeds.sign({ number: v.id('D'), state: 'draft' }, v.name())],
  ['state-archived', (v) => deeds.advance({ number: v.id('D'), state: 'archived' }, 'signed')],
  ['stale-version', (v) => deeds.update('D-1', v.n(2, 60))],
  ['parties-unsigned', (v) => deeds.checkSignatures({ number: v.id('D'), parties: [{}, { signature: v.name() }] })],
  ['offer-lapsed', (v) => deeds.lapse({ validUntil: `2026-0${v.n(1, 9)}-01` })],
  ['appeal-late', (v) => deeds.appeal({ appealUntil: `2025-0${v.n(1, 9)}-15` })],
  ['signed-at-text', (v) => deeds.stamp({ number: v.id('D'), signedAt: `${v.n(1, 9)}th of May` })],
  ['chain-loops', (v) => deeds.chain({ number: v.id('D'), previous: 'a' }, new Map([['a', { number: 'a', previous: 'a' }]]))],
  ['owners-none', () => deeds.owners({ parties: [] })],
  ['token-expired', (v) => people.principal(people.expiredToken(v.name()))],
  ['token-audience', (v) => people.principal(people.foreignToken(v.name()))],
  ['office-foreign', (v) => people.authorize({ name: v.name(), offices: [1] }, v.n(2, 90))],
  ['offices-unloaded', (v) => people.authorize({ name: v.name() }, v.n(2, 90))],
  ['born-format', (v) => people.addParty(1, { name: v.name(), born: `0${v.n(1, 9)}.03.1980`, share: 0.5 })],
  ['share-overflow', (v) => people.shareOut(1, [v.name()])],
  ['family-missing', (v) => people.initials({ given: v.name() })],
  ['identity-502', (v) => people.identity(v.id('N'))],
  ['guardian-none', (v) => people.guardian(v.id('N'))],
  ['companies-paged', (v) => people.companies(v.name())],
  ['sanctions-slow', (v) => people.sanctions(v.name())],
  ['session-stream', (v) => people.session(v.id('s'))],
  ['replica-refused', (v) => people.history(v.name())],
  ['title-unknown', (v) => people.greeting({ title: v.of(['prof', 'mag']), family: v.name() })],
  ['tariff-above', (v) => tariff.rateFor(v.n(600, 900) * 1000)],
  ['reduction-small', (v) => tariff.reduced(v.n(1, 900), { large: { percent: 4 } })],
  ['currency-chf', (v) => tariff.quote({ amount: `${v.n(1, 99)}`, currency: 'CHF' })],
  ['amount-comma', (v) => tariff.invoice({ lines: [{ amount: `${v.n(1, 99)},50` }] })],
  ['lines-missing', (v) => tariff.invoice({ number: v.id('D') })],
  ['shares-empty', (v) => tariff.shareFees(`${v.n(1, 999)}`, [])],
  ['vat-country', (v) => tariff.vat(money(v.n(1, 99)), v.of(['li', 'ch', 'it']))],
  ['currency-word', (v) => tariff.show(v.n(1, 99), v.of(['Euro', 'Franken']))],
  ['discount-plain', (v) => tariff.discount(v.name())],
  ['sheet-absent', (v) => vault.sheet(v.id('B'))],
  ['digest-differs', (v) => vault.check(v.id('B'), v.name(), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4')],
  ['pages-unsized', (v) => vault.remember(v.id('B'), { text: v.name() })],
  ['not-compressed', (v) => vault.expand(Buffer.from(v.name()))],
  ['page-beyond', (v) => vault.page([{ text: 'a' }], v.n(1, 9))],
  ['page-untranscribed', (v) => vault.page([{ scan: v.id('img') }], 0)],
  ['shelf-mark', (v) => vault.shelf(`hall ${v.n(1, 9)}`)],
  ['zone-name', (v) => vault.opened('2026-01-01', `Europe/${v.name()}`)],
  ['tariff-file', (v) => JSON.parse(readFileSync(vault.path('..', 'conf', `tariff-${v.n(2020, 2026)}.json`), 'utf8'))],
]
