// @ts-nocheck
import * as farms from '../accounts/farms'
import { commission, Ring, settleAll } from '../bidding/ring'
import { Catalogue } from '../lots/catalogue'
import { Yards } from '../yards/client'

export function board(seed: number, folder: string, base: string, closed: number): Array<[string, () => unknown]> {
  const n = 7000 + seed * 61
  const pick = (...of: string[]): string => of[seed % of.length]
  const sale = pick('Hawes', 'Kirkby', 'Longtown', 'Bellingham', 'Lairg', 'Ruthin', 'Tregaron')
  const farm = pick('High Fell', 'Low Moor', 'Nant Farm', 'Scar End', 'Beck Side', 'Braes', 'Hill Top')
  const book = new Catalogue(sale)
  const lot = { lot: n, breed: 'Texel', head: 12, reserve: `${n} gns`, tags: ['UK123456'] }
  book.enter(lot)
  const yards = new Yards(base, closed)
  const open = (): Ring => new Ring(n).open()
  return [
    ['breed-not-listed', () => book.enter({ ...lot, breed: pick('Lonk', 'Masham', 'Romney') })],
    ['head-above-sixty', () => book.enter({ ...lot, head: 60 + seed })],
    ['tag-with-space', () => book.enter({ ...lot, tags: ['UK123456', `UK ${n}`] })],
    ['lot-entered-before', () => book.enter(lot)],
    ['lot-of-other-sale', () => book.get(n + 1)],
    ['reserve-in-pounds', () => { book.enter({ ...lot, lot: 1, reserve: `£${n}` }); book.reserve(1) }],
    ['lot-not-weighed', () => book.weigh(n)],

    ['sale-day-month-in-full', () => book.opens(`1${seed} September 2026`)],
    ['animal-without-sire', () => book.sire({ tag: `UK${n}`, dam: { name: farm } })],
    ['notes-of-breed-absent', () => book.breedNote({ Texel: [] }, pick('Cheviot', 'Herdwick'))],
    ['passport-not-scanned', () => book.passport({ tag: `UK${n}` })],
    ['ring-opened-twice', () => open().open()],
    ['bid-after-hammer', () => { const ring = open(); ring.bid(seed, 100); ring.knock(); ring.bid(seed, n) }],
    ['bid-below-top', () => { const ring = open(); ring.bid(1, n); ring.bid(2 + seed, n - 5) }],
    ['hammer-without-bid', () => open().knock()],
    ['increment-below-table', () => open().increments([{ from: 50, step: 5 }], seed)],
    ['paddle-not-registered', () => { const ring = open(); ring.bid(n, 5); ring.buyer(new Map()) }],
    ['paddle-holder-has-no-farm', () => { const ring = open(); ring.bid(n, 5); ring.buyer(new Map([[n, {} as any]])) }],
    ['replay-of-renamed-event', () => open().replay([{ kind: pick('hammer', 'withdraw', 'reopen'), args: [] }])],
    ['commission-in-pence-parts', () => commission(n, { buyer: 0.035 })],
    ['settlement-of-absent-account', () => settleAll([async () => 1, async () => (undefined as any).account])],
    ['movement-not-wrapped', () => yards.movement(`H${n}`)],
    ['licence-suspended', () => yards.licence(`H${n}`)],
    ['scales-too-slow', () => yards.scales(sale)],
    ['yard-without-vet', () => yards.vet(sale)],
    ['feed-supplier-down', () => yards.feed(sale)],
    ['lot-cache-offline', () => yards.remember(n)],
    ['sales-database-refuses', () => yards.settle(n)],
    ['token-malformed', () => farms.session(`${farm}.${n}`)],
    ['token-of-old-secret', () => farms.session('eyJhbGciOiJIUzI1NiJ9.eyJmYXJtIjoieCJ9.' + 'A'.repeat(40 + seed))],
    ['stay-not-a-span', () => farms.issue({ name: farm, stay: pick('soon', 'a while', 'always') })],
    ['scope-missing', () => farms.may({ name: farm, scopes: new Set() }, pick('sell', 'bid', 'weigh'))],
    ['scopes-sent-as-list', () => farms.may({ name: farm, scopes: ['sell'] }, 'sell')],
    ['address-without-lines', () => farms.address({ name: farm, address: { post: n } })],
    ['address-line-null', () => farms.address({ name: farm, address: { lines: [farm, null] } })],
    ['key-of-short-length', () => farms.unlock('00', 'k'.repeat(8 + seed))],
    ['cipher-of-half-block', () => farms.unlock('00ff'.repeat(seed), 'k'.repeat(16))],
    ['pem-without-header', () => farms.key(`${farm} ${n}`)],
    ['vat-number-missing', () => farms.vat({ name: farm })],
    ['statement-not-made', () => farms.statement(folder, farm)],
    ['keep-over-a-folder', () => farms.keep(folder, farm)],
    ['heirs-of-each-other', () => { const one: any = { name: farm, heirs: [] }; one.heirs.push({ name: sale, heirs: [one] }); farms.heirs(one) }],
    ['preferences-in-old-form', () => farms.parsePreferences(`{"mail":${seed}}`)],
    ['preferences-cut', () => farms.parsePreferences(`{"notify":{"by":"${farm}`)],
    ['money-digits', () => farms.money(n, 101 + seed)],
  ]
}
