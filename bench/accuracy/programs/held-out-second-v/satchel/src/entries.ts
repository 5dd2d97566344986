// @ts-nocheck
import * as env from './infra/env'
import * as db from './infra/db'
import * as cache from './infra/cache'
import * as http from './infra/http'
import * as queue from './infra/queue'
import { Roll } from './pupils/roll'
import * as passes from './pupils/passes'
import * as geo from './routing/geo'
import * as legs from './routing/legs'
import { Solver } from './routing/solver'
import * as buses from './fleet/buses'
import * as drivers from './fleet/drivers'
import * as bells from './timetable/bells'
import * as absences from './timetable/absences'
import * as templates from './notices/templates'
import * as senders from './notices/senders'
import * as readers from './intake/readers'
import * as forms from './intake/forms'
import type { Values } from './values'

const roll = new Roll()
const rota = new drivers.Rota()
const solver = new Solver(new Map([[1, [{ to: 2, cost: 4 }]]]))
const folder = process.env.PREFIX ?? '.'
const stub = 'http://127.0.0.1:9701'

export const table: [string, (v: Values) => unknown][] = [
  ['setting-absent', () => env.need('SATCHEL_MAPS_KEY')],
  ['profile-empty', (v) => env.profile(`depot: ${v.town}\n`)],
  ['cert-absent', (v) => env.certificate(folder, v.town.toLowerCase())],
  ['pupil-search-db', (v) => roll.search(v.name)],
  ['pupil-year', (v) => roll.admit({ id: v.id, name: v.name, year: 9 + v.small })],
  ['guardian-language', (v) => roll.firstLanguage({ id: v.id, name: v.name, guardians: [{ phone: '', languages: [] }] })],
  ['postcode-form', (v) => roll.postcodeArea({ id: 1, name: v.name, address: { street: v.town, postcode: `${v.small}` } })],
  ['siblings-map', (v) => roll.siblings([{ id: 1, name: v.name, address: { street: v.town, postcode: '' } }])],
  ['ice-shape', (v) => http.weather(stub, v.town)],
  ['register-status', (v) => http.councilRegister(stub, v.id)],
  ['tracker-html', (v) => http.tracker(stub, v.plate)],
  ['pass-audience', (v) => passes.scanForeign(passes.mint(v.id, 4_000_000_000))],
  ['unseal-key', (v) => passes.unseal('00'.repeat(10 + v.small - 7 * Math.floor(v.small / 7)), '00'.repeat(16))],
  ['authority-pem', (v) => passes.authority(`-----BEGIN PUBLIC KEY-----\n${v.town}\n-----END PUBLIC KEY-----`)],
  ['pass-zone', (v) => passes.admit({ number: `P${v.id}`, zones: [1] }, v.small + 1)],
  ['pass-reporter', (v) => passes.replacement({ number: `P${v.id}`, reportedBy: null })],
  ['feed-swapped', (v) => geo.fromFeed(`${-100 - v.small}.25,51.5`)],
  ['pin-swapped', (v) => geo.fromPin({ x: 51, y: 90 + v.small })],
  ['chain-gap', (v) => legs.chain([{ from: 1, to: v.small, minutes: 3 }, { from: v.small + 11, to: 2, minutes: 4 }])],
  ['chain-none', () => legs.chain([])],
  ['via-cycle', (v) => { const leg: legs.Leg = { from: 1, to: v.small, minutes: 2 }; leg.via = [leg]; legs.minutes(leg) }],
  ['fare-fraction', (v) => legs.fares([{ from: 1, to: 2, minutes: v.small + 0.5 }], 15)],
  ['longest-none', (v) => legs.longest([{ from: 1, to: 2, minutes: v.small }])],
  ['graph-edge', () => solver.shortest(1, 3)],
  ['group-large', (v) => solver.seats([20, 50 + v.small], 49)],
  ['loads-odd', (v) => solver.balance([v.small * 2, 3])],
  ['permute-endless', () => solver.permute([1, 2, 3])],
  ['bus-turn', (v) => new buses.Bus(v.plate, 'broken').turn('running')],
  ['bus-brand', (v) => new buses.Bus(v.plate, 'garaged').stateOf({ plate: v.plate } as buses.Bus)],
  ['bus-absent', (v) => buses.busOf(v.id)],
  ['badge-word', (v) => drivers.badges(['coach', v.town])],
  ['shift-name', (v) => rota.assign(`twilight${v.small}`, v.name)],
  ['rest-unslept', (v) => rota.rest({ drove: v.small })],
  ['term-reversed', (v) => bells.term('2026-09-0' + v.small, '2026-07-20')],
  ['zone-word', (v) => bells.inZone('2026-09-01T08:00', `Europe/${v.town}`)],
  ['offset-text', (v) => bells.offset(new Date(0), String(v.small))],
  ['absence-reason', (v) => absences.label({ pupil: v.id, from: '2026-10-01', reason: null })],
  ['absence-code', (v) => absences.label({ pupil: v.id, from: '2026-10-01', reason: { code: 'QWX'[v.small % 3]! } })],
  ['absence-iterable', (v) => absences.report({ pupil: v.id } as never)],
  ['template-stop', (v) => templates.latePickup(v.plate, v.small)],
  ['template-helper', (v) => templates.noSchool(v.town)],
  ['subject-prefix', (v) => templates.subject([{ title: v.town }])],
  ['sms-refused', (v) => senders.sms(async () => ({ status: 422, detail: ['blocked number', 'landline', 'roaming'][v.small % 3]! }), `+44${v.id}`)],
  ['push-aborted', (v) => senders.push(`t${v.id}`)],
  ['export-late', (v) => senders.withDeadline('export of the rolls', 20 + v.small, new Promise((done) => setTimeout(done, 300)))],
  ['voice-none', (v) => senders.voice([`+49${v.id}`])],
  ['census-columns', (v) => readers.census(`name,year\n${v.name},7,extra\n`)],
  ['operator-single', (v) => readers.operatorXml('operators.xml', `<operators><operator><code>${v.town}</code></operator></operators>`)],
  ['schema-keyword', (v) => readers.formSchema({ type: 'object', [`x${v.town}`]: true })],
  ['archive-plain', (v) => readers.archive(Buffer.from(`PK${v.town}`))],
  ['query-percent', (v) => readers.querystring(`a=${v.small}&discount=20%&b=1`)],
  ['complaint-list', (v) => forms.complaint({ subject: 'late', sender: v.id })],
  ['form-cycle', (v) => { const form: Record<string, unknown> = { pupil: v.name }; form.self = form; forms.snapshot(form) }],
  ['form-clone', (v) => forms.clone({ pupil: v.name, then: () => v.name })],
  ['form-frozen', (v) => forms.lock({ pupil: v.name })],
]
