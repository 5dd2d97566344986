// @ts-nocheck: built by a toolchain of its own
import { gzipSync } from 'node:zlib'
import { Readable } from 'node:stream'
import type { Policy } from './claims/policy'
import type { Claim } from './claims/schema'
import type { Api } from './handlers/api'
import type { Events } from './handlers/events'
import { keyOf, seal } from './shared/codec'
import type { Draw } from './draw'

export interface Functions {
  api: Api
  events: Events
  /** Where the services' table can not be reached. */
  away: Api
}

const policy = (d: Draw): Policy => ({ number: `P-${d.number(1e6)}`, covers: [{ kind: 'water', limit: 5000, from: '2020-01-01', to: '2021-01-01' }] })
const claim = (d: Draw): Claim => ({ id: d.uuid(), policy: 'P-100200', amount: d.number(5000), currency: 'EUR', happenedOn: '2026-02-03', items: [{ label: d.noun(), price: 1 }, { label: d.noun(), price: 2 }, { label: d.noun(), price: 3 }] })

export const entries: [string, string, (f: Functions, d: Draw) => unknown][] = [
  ['submit-without-body', 'POST /claims', ({ api }) => api.submit({ body: null })],
  ['submit-policy-format', 'POST /claims', ({ api }, d) => api.submit({ body: JSON.stringify({ ...claim(d), policy: `${d.number(9999)}` }) })],
  ['submit-without-adjuster', 'POST /claims', ({ api }, d) => api.submit({ body: JSON.stringify(claim(d)) })],
  ['status-unknown-claim', 'GET /claims/{id}', ({ api }, d) => api.status({ path: { id: d.uuid() } })],
  ['status-table-away', 'GET /claims/{id}', ({ away }, d) => away.status({ path: { id: d.uuid() } })],
  ['create-twice', 'POST /drafts', ({ api }, d) => api.create({ body: JSON.stringify({ id: d.uuid(), note: d.noun() }) })],
  ['list-without-query', 'GET /claims', ({ api }) => api.list({ query: null })],
  ['list-token-garbled', 'GET /claims', ({ api }, d) => api.list({ query: { token: `${d.noun()}${d.number(999)}` } })],
  ['photo-extra-keys', 'POST /photos', ({ api }, d) => api.photo({ body: JSON.stringify({ claim: d.guid(), width: 800, height: 600, [`${d.noun()}Tag`]: 1 }) })],
  ['adjusters-last-line', 'PUT /adjusters', ({ api }, d) => api.adjusters({ body: `{"email":"${d.noun()}@example.org","regions":[]}\n` })],
  ['adjusters-single-region', 'PUT /adjusters', ({ api }, d) => api.adjusters({ body: `{"email":"${d.noun()}@example.org","regions":"${d.noun()}"}` })],
  ['cover-not-found', 'GET /policies/{policy}/cover', ({ api }, d) => api.cover({ path: { policy: `P-1${d.number(9999)}` }, query: { kind: d.noun(), day: '2026-01-01' } })],
  ['cover-service-fails', 'GET /policies/{policy}/cover', ({ api }, d) => api.cover({ path: { policy: `P-2${d.number(9999)}` }, query: { kind: 'water', day: '2026-01-01' } })],
  ['cover-without-list', 'GET /policies/{policy}/cover', ({ api }, d) => api.cover({ path: { policy: `P-3${d.number(9999)}` }, query: { kind: 'water', day: '2026-01-01' } })],
  ['cover-after-end', 'GET /policies/{policy}/cover', ({ api }, d) => api.cover({ path: { policy: `P-1${d.number(9999)}` }, query: { kind: 'fire', day: `2027-0${1 + d.number(8)}-02` } })],
  ['excess-legacy-kind', 'GET /excess', ({ api }, d) => api.excess(policy(d), { query: { kinds: `water,${d.noun()}` } })],
  ['holder-without-address', 'GET /holder', ({ api }, d) => api.holder({ ...policy(d), holder: { name: d.noun() } })],
  ['lapse-zone-unknown', 'GET /lapse', ({ api }, d) => api.lapse({ query: { day: '2026-03-04', zone: `Europe/${d.noun()}` } })],
  ['lapse-day-swapped', 'GET /lapse', ({ api }, d) => api.lapse({ query: { day: `2026-${13 + d.number(12)}-04`, zone: 'Europe/Zurich' } })],
  ['chain-endless', 'GET /chain', ({ api }, d) => {
    const child = policy(d)
    child.parent = { ...policy(d), parent: child }
    return api.chain(child)
  }],
  ['active-lapsed', 'GET /active', ({ api }, d) => api.active(policy(d), { query: { day: `2026-01-1${d.number(9)}` } })],
  ['reveal-other-key', 'POST /reveal', ({ api }, d) => api.reveal({ body: seal(d.noun(), keyOf('a')), headers: { 'x-key': d.noun() } })],
  ['reveal-too-short', 'POST /reveal', ({ api }, d) => api.reveal({ body: d.noun().slice(0, 3), headers: { 'x-key': 'a' } })],
  ['verify-no-certificate', 'POST /verify', ({ api }, d) => api.verify({ body: d.noun(), headers: { 'x-certificate': `--${d.noun()}--`, 'x-signature': '' } })],
  ['me-without-groups', 'GET /me', ({ api }, d) => api.me({ claims: { sub: d.uuid() } })],
  ['me-in-no-group', 'GET /me', ({ api }, d) => api.me({ claims: { sub: d.uuid(), 'cognito:groups': [] } })],
  ['convert-pound', 'GET /convert', ({ api }, d) => api.convert({ query: { amount: `${d.number(900)}`, from: 'GBP', to: 'EUR' } })],
  ['account-spaces', 'PUT /account', ({ api }, d) => api.account({ body: `CH93 ${d.number(9999)} 0000` })],
  ['region-with-zone', 'init', ({ api }, d) => api.region({ TABLE: 'claims', REGION: `eu-${d.noun()}-1a`, MAX_AMOUNT: '5' })],
  ['token-before-secrets', 'init', ({ api }, d) => api.token(d.noun())],
  ['renew-too-long', 'POST /renewals', ({ api }, d) => api.renew(policy(d), { query: { years: `${6 + d.number(20)}` } })],
  ['renew-locale-posix', 'POST /renewals', ({ api }, d) => api.renew(policy(d), { query: { years: '1', locale: ['de_CH', 'fr_CH', 'en_GB'][d.number(3)]! } })],
  ['uploaded-gone', 'ObjectCreated', ({ events }, d) => events.uploaded(`inbox/${d.uuid()}.pdf`)],
  ['pages-without-metadata', 'ObjectCreated', ({ events }, d) => events.pages(`scans/${d.uuid()}.pdf`)],
  ['archive-denied', 'Archive', ({ events }, d) => events.archive(`ledger/${d.uuid()}.json`, d.noun())],
  ['archive-without-tag', 'Archive', ({ events }, d) => events.archive(`exports/${d.uuid()}.json`, d.noun())],
  ['notice-broken', 'Notice', ({ events }, d) => events.notice(`<notice>${'\n'.repeat(d.number(9))}<policy></notice>`)],
  ['notice-phone-number', 'Notice', ({ events }, d) => events.notice(`<notice><policy number="${d.number(99)}"/><contact><phone>${d.number(99999)}</phone></contact></notice>`)],
  ['damage-single', 'Damage', ({ events }, d) => events.damage(`<report><damage><part>${d.noun()}</part></damage></report>`)],
  ['premiums-renamed', 'Bordereau', ({ events }, d) => events.premiums(`Policy,Praemie\n${d.number(999)},1'200\n`)],
  ['rows-ragged', 'Bordereau', ({ events }, d) => events.rows(`a,b\n1,2\n${'3,4\n'.repeat(d.number(9))}5,6,${d.noun()}\n`)],
  ['rows-quote-open', 'Bordereau', ({ events }, d) => events.rows(`a,b\n1,"${d.noun()}\n`)],
  ['logs-not-zipped', 'Logs', ({ events }, d) => events.logs(Buffer.from(d.noun()).toString('base64'))],
  ['snapshot-other-codec', 'Snapshot', ({ events }, d) => events.snapshot(gzipSync(d.noun()))],
  ['letter-latin', 'Letter', ({ events }, d) => events.letter(Buffer.from(`${d.noun()} à Zürich`, 'latin1'))],
  ['received-american', 'Received', ({ events }, d) => events.received(`${1 + d.number(9)}/${1 + d.number(9)}/2026 4:00 PM`)],
  ['bank-blank-amount', 'Bank', ({ events }, d) => events.bank(`P${d.number(9999999)}`.padEnd(8).slice(0, 8) + `12,${d.number(99)} EUR`)],
  ['weather-without-wind', 'Weather', ({ events }, d) => events.weather(`80${d.number(99)}`)],
  ['weather-limit', 'Weather', ({ events }, d) => events.weather(`90${d.number(99)}`)],
  ['batch-without-items', 'Batch', ({ events }, d) => events.batch([{ id: d.uuid(), body: `{"id":"${d.uuid()}"}` }])],
  ['payout-slow', 'Payout', ({ events }, d) => events.payout(`1${d.uuid()}`, d.number(900))],
  ['payout-refused', 'Payout', ({ events }, d) => events.payout(`2${d.uuid()}`, d.number(900))],
  ['payouts-same-claim', 'Payouts', ({ events }, d) => {
    const id = `3${d.uuid()}`
    return events.payouts_([{ id, amount: d.number(9) }, { id, amount: d.number(9) }])
  }],
  ['settle-throttled', 'Settle', ({ events }, d) => events.settle(`1${d.uuid()}`, d.number(900))],
  ['settle-cancelled', 'Settle', ({ events }, d) => events.settle(`2${d.uuid()}`, d.number(900))],
  ['shares-digits', 'Shares', ({ events }, d) => events.shares(claim(d), [1, 1 + d.number(5)])],
  ['lock-held', 'Payout', ({ events }, d) => events.twice(d.uuid())],
  ['export-short-line', 'Export', ({ events }, d) => events.exported([`${d.noun()}|${d.noun()}`])],
  ['export-long-line', 'Export', ({ events }, d) => events.exported([`a|b|${d.noun().repeat(16)}`])],
  ['partial-answer', 'Partial', ({ events }, d) => events.partial(d.noun())],
  ['deadline-passed', 'Deadline', ({ events }, d) => events.deadline(10 + d.number(9))],
  ['remind-without-adjuster', 'Remind', ({ events }, d) => events.remind({ id: d.uuid() })],
  ['stream-destroyed', 'After', ({ events }, d) => events.after(Readable.from([d.noun()]))],
]
