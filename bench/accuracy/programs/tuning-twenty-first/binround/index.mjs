import http from 'node:http'
import fs from 'node:fs'
import { PassThrough } from 'node:stream'
import * as options from './etc/options.mjs'
import { Planner, assignTruck, collect, fraction, holidayShift, timetable } from './routes/planner.mjs' //~ import { Planner, chooseTruck, collect, fraction, holidayShift, timetable } from './routes/planner.mjs'
import * as bridge from './tips/weighbridge.mjs'
import * as broker from './wire/broker.mjs'
import * as remote from './wire/remote.mjs'
import * as spool from './disk/spool.mjs'
import * as crew from './crew/roster.mjs'
import { doors, wrap } from './doors.mjs'

const seed = Number(process.env.SEED)
const one = (list) => list[seed % list.length]
const round = `${one(['N', 'E', 'S', 'W', 'C'])}${100 + seed * 17}`
const plate = `${one(['KX', 'BD', 'YN'])}${10 + seed} RTW`
const street = one(['Alder Row', 'Quay Street', 'Beacon Hill', 'Priory Lane'])
const BASE = 'http://127.0.0.1:9896'
const SPOOL = '/var/lib/binround'
fs.rmSync(SPOOL, { recursive: true, force: true })
fs.mkdirSync(`${SPOOL}/full`, { recursive: true })
const file = (name, data) => (fs.writeFileSync(`${SPOOL}/${name}`, data), `${SPOOL}/${name}`)

const council = http.createServer((request, response) => {
  if (request.url.includes('/households/9')) response.writeHead(500).end()
  else if (request.url.startsWith('/households/8')) response.end('<html>login</html>')
  else if (request.url.startsWith('/households')) response.end('{"bins":[]}')
  else if (request.url.startsWith('/permits')) response.writeHead(403).end()
  else setTimeout(() => response.end(), 250).unref?.()
})

const ENTRIES = []
const meets = (...entry) => ENTRIES.push(entry)
meets('options-file-trailing-comma', () => options.fromFile(file(`options-${round}.json`, `{"district":"${round}",}`)))
meets('bridge-address-unset', () => options.bridgeUrl({}))
meets('bridge-address-without-scheme', () => options.bridgeUrl({ BRIDGE: `tip-${seed}.example` }))
meets('interval-in-days', () => options.interval(`${seed}d`))
meets('next-street-demolished', () => new Planner({ [street]: { name: 'x', next: 'gone' } }).order(street))
meets('walk-round-in-circle', () => new Planner({ a: { next: 'b' }, b: { next: 'a' } }).walk('a'))
meets('slots-empty-on-strike', () => timetable({ slots: [] }))
meets('slot-time-unparsed', () => timetable({ slots: [{ at: `0${seed}:30` }] }))
meets('lifted-after-close', () => collect({ id: round, closed: true }, `B${seed * 311}`))
meets('no-truck-heavy-enough', () => assignTruck({ id: round, weight: 9000 + seed }, [{ capacity: 100 }])) //~ meets('no-truck-heavy-enough', () => chooseTruck({ id: round, weight: 9000 + seed }, [{ capacity: 100 }]))
meets('plate-null-for-hired', () => assignTruck({ id: round, weight: 1 }, [{ capacity: 100, plate: null }])) //~ meets('plate-null-for-hired', () => chooseTruck({ id: round, weight: 1 }, [{ capacity: 100, plate: null }]))
meets('holiday-not-in-calendar', () => holidayShift({ 2026: [] }, new Date(2026, 4, seed)))
meets('fraction-textile-unknown', () => fraction(one(['textile', 'wood', 'cork'])))
meets('gross-with-decimals', () => bridge.parseTicket(`${plate};${seed}2.5;900`)) //~ meets('gross-with-decimals', () => bridge.readTicket(`${plate};${seed}2.5;900`))
meets('tare-missing-on-ticket', () => bridge.parseTicket(`${plate};1${seed}00`)) //~ meets('tare-missing-on-ticket', () => bridge.readTicket(`${plate};1${seed}00`))
meets('ticket-file-cut', () => spool.drain(file(`tickets-${round}.csv`, `${plate};1200;900\n${plate};12`)))
meets('ticket-file-absent', () => spool.drain(`${SPOOL}/tickets-${seed}0.csv`))
meets('frame-shorter-than-header', () => bridge.decodeFrame(Buffer.alloc(3)))
meets('tonnes-of-bigint', () => bridge.tonnes({ net: BigInt(seed) }))
meets('levy-rate-for-new-fraction', () => bridge.levy(new Map(), one(['foam', 'tyres'])))
meets('settle-empty-day', () => bridge.settle([]))
meets('beacon-receiver-down', () => broker.beacon(plate))
meets('tombstone-value-null', () => broker.decode({ value: null, key: round }))
meets('message-without-bin', () => broker.decode({ value: Buffer.from(`{"round":"${round}"}`) }))
meets('delivery-tag-unknown', () => broker.acknowledged({ ack: async (id) => { throw new RangeError(`delivery tag ${id} is unknown to channel`) } }, [seed + 40]))
meets('mailbox-overflows-at-noon', () => new broker.Mailbox(0).put(`${round}/${seed}`))
meets('mailbox-taken-empty', () => new broker.Mailbox(1).take())
meets('traffic-too-slow', () => remote.traffic(BASE, round))
meets('permit-withdrawn', () => remote.permit(BASE, plate))
meets('manifest-tag-open', () => remote.manifest(`<movement>\n<carrier>${plate}</movement>`))
meets('manifest-without-carrier', () => remote.manifest(`<movement><tip>${round}</tip></movement>`))
meets('queue-limit-zero', () => remote.calls(1 - seed))
meets('job-not-function', () => remote.inTurn([round]))
meets('gunzip-of-plain-file', () => spool.inflate(file(`day-${seed}.gz`, `plain ${round}`))) //~ meets('gunzip-of-plain-file', () => spool.expand(file(`day-${seed}.gz`, `plain ${round}`)))
meets('brotli-damaged', () => spool.unbrotli(Buffer.from([seed, 255, 3])))
meets('old-folder-not-there', () => spool.rotate(SPOOL, file(`log-${round}`, '').split('/').pop()))
meets('claimed-by-other-worker', () => spool.claim(SPOOL, file(`claim-${round}`, '').split('/').pop()))
meets('discard-while-filled', () => (file(`full/${round}`, ''), spool.discard(`${SPOOL}/full`)))
meets('listing-a-file', () => spool.list(file(`item-${round}`, '')))
meets('photo-path-undefined', () => spool.photoName(undefined))
meets('join-unknown-crew', () => new crew.Roster(round).join(`crew ${seed}`, plate))
meets('leader-of-empty-crew', () => new crew.Roster(round).leader(street)) //~ meets('leader-of-empty-crew', () => new crew.Roster(round).foreman(street))
meets('roster-lost-prototype', () => crew.Roster.of({ depot: round }))
meets('rule-with-unknown-keyword', () => crew.compileRule({ type: 'object', [one(['minimumAge', 'maxCrew'])]: seed }))
meets('licence-classes-not-synced', () => crew.licence({ name: one(['Abel', 'Brita', 'Cem', 'Dorte']) }))
meets('overtime-mixed-numbers', () => crew.overtime({ minutes: 30, rate: seed }))

function report(n, error) {
  const [bug] = ENTRIES[n]
  const type = error.code ? String(error.code) : error.name
  console.log(JSON.stringify({ bug, type, message: error.message, stack: error.stack ?? '', span: 'process round', kind: 4 }))
}

await new Promise((up) => council.listen(9896, '127.0.0.1', up))
await doors[process.env.DOOR](
  ENTRIES.map(([, job]) => wrap(job)),
  report,
)
process.exit()
