// @ts-nocheck
import { LRUCache } from 'lru-cache'
import * as invoices from './billing/invoices'
import * as partners from './clients/partners'
import * as repository from './db/repository'
import * as patrol from './enforcement/patrol'
import * as auth from './http/auth'
import * as config from './http/config'
import { code, day, num, pick, plate, zone } from './lib/seeded'
import * as permits from './permits/service'

const ring: { name: string; parts: object[] } = { name: 'ring', parts: [] }
ring.parts.push(ring)

export const entries: [string, () => unknown][] = [
  ['revoke-expired', () => permits.revoke(2)],
  ['renew-active', () => permits.renew(1)],
  ['renew-unknown', () => permits.renew(num(400, 900))],
  ['holder-null', () => permits.holderName(2)],
  ['holder-json', () => permits.holderName(3)],
  ['application-schema', () => permits.apply({ plate: plate().toLowerCase(), zone: 'Messe', from: `2026-13-${num(10, 28)}` })],
  ['plate-twice', () => permits.register(pick('B-AX 100', 'M-TT 7'), zone())],
  ['visitor-no-plate', () => permits.visitor({})],
  ['household-unknown', () => permits.household([{ name: 'Ida', cars: [plate()] }], pick('Bo', 'Cy', 'Dee'))],
  ['pages-negative', () => permits.pages(-num(1, 90)).next()],
  ['owed-no-note', () => invoices.owed(2)],
  ['owed-no-fine', () => invoices.owed(3)],
  ['import-amount', () => invoices.imported(`id;amount\n1;2.50\n2;${pick('3,20', 'zwei', '1.000,00')}\n`)],
  ['import-columns', () => invoices.imported(`id;amount\n${num(1, 90)};2;${zone()}\n`)],
  ['deposit-text', () => invoices.deposit(pick('€ free', '€ 5,-', '€ ten'))],
  ['reminder-helper', () => invoices.reminder({ holder: { name: plate() }, total: num(10, 90) })],
  ['booked-at', () => invoices.bookedAt(Number(pick('yesterday', 'n/a', 'x')))],
  ['statement-empty', () => invoices.statement(`<Document><Note>${zone()}</Note></Document>`)],
  ['account-closed', () => invoices.balance(new Map([['main', 1]]), code('A'))],
  ['currency-code', () => invoices.price(num(100, 900), pick('EURO', '€', 'E'))],
  ['number-too-wide', () => invoices.padded(String(num(100000, 999999)), 4)],
  ['beat-cycle', () => patrol.length(ring as never)],
  ['photo-absent', () => patrol.photo(code('photo'))],
  ['unpack-plain', () => patrol.unpack(Buffer.from(plate()))],
  ['meter-short', () => patrol.meter(Buffer.alloc(num(6, 9)))],
  ['ticket-no-amount', () => patrol.ticket(num(1, 2), null)],
  ['appeals-table', () => patrol.appeals(num(1, 90))],
  ['plate-number', () => patrol.scanned([{ plate: plate() }, { plate: num(1000, 9000) }])],
  ['action-unknown', () => patrol.act(pick('clamp', 'photo', 'call'), plate())],
  ['shift-unstaffed', () => patrol.tour(['Ida', 'Bo'], num(2, 9))],
  ['owner-no-address', () => partners.owner(plate())],
  ['charge-declined', () => partners.charge(code('card'), num(100, 9000))],
  ['geocode-down', () => partners.geocode(zone())],
  ['occupancy-down', () => partners.occupancy(zone())],
  ['mail-down', () => partners.mail(`${zone().toLowerCase()}@parkpass.example`, code('text'))],
  ['archive-down', () => partners.archive(num(1, 90))],
  ['fetch-aborted', () => partners.slow(zone())],
  ['page-relative', () => partners.page(`/zones/${zone()}`)],
  ['session-expired', () => auth.session(auth.issue(code('user'), -num(60, 900)))],
  ['scopes-absent', () => auth.scope(auth.issue(code('user'), 600), 'fines')],
  ['not-a-clerk', () => auth.allow(pick('visitor', 'driver', 'guest'), `cancel ${code('fine')}`)],
  ['basic-no-colon', () => auth.basic(`Basic ${Buffer.from(code('user')).toString('base64')}`)],
  ['cookie-encoding', () => auth.cookie(`zone=${zone()}%E4%`)],
  ['config-zones', () => config.load(`port: ${pick('http', 'auto')}\nzones: []`)],
  ['config-yaml', () => config.load(`port: 80\nzones: [${zone()}\n  bad: {`)],
  ['config-secret', () => config.required('PAYMENT_API_KEY')],
  ['cache-size', () => new LRUCache({ max: -num(1, 90) })],
]
