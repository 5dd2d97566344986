// @ts-nocheck
import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import jwt from 'jsonwebtoken'
import { Planner } from './lessons/planner'
import { enrol, moved, note } from './pupils/schema'
import { Files } from './pupils/files'
import { board } from './exams/board'
import { Accounts } from './payments/accounts'
import { CarRepository, PupilRepository } from './data/repositories'
import * as out from './outbound/gateways'

async function answering<T>(answer: RequestListener, use: (base: string) => Promise<T>): Promise<T> {
  const server = createServer(answer)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.closeAllConnections?.()
    server.close()
  }
}

const json = (status: number, body: unknown): RequestListener => (_, response) => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

export function cases(seed: number): Array<[string, () => unknown]> {
  const pick = <T>(...of: T[]): T => of[seed % of.length]
  const id = `p${(seed * 7121).toString(36)}`
  const name = pick('Jonas Weber', 'Aylin Kaya', 'Mette Lund', 'Piotr Nowak', 'Sofia Rossi')
  const plate = `${pick('HH', 'KI', 'FL')}-CD ${100 + seed * 7}`
  const planner = () => new Planner('Europe/Berlin')
  const lesson = { id, instructor: { name }, starts: `2026-1${seed % 3}-0${1 + seed}T1${seed}:30`, length: 45, kind: 'city' }
  const pupil = { id, name, hours: { theory: seed } }
  const files = () => new Files().put(pupil)
  const pupils = new PupilRepository()
  const cars = new CarRepository()
  const accounts = new Accounts('s3cret')
  return [
    ['zone-misspelt', () => new Planner(pick('Europe/Hamburg', 'CET/Berlin', 'Germany')).start(lesson)],
    ['starts-with-text', () => planner().start({ ...lesson, starts: `tomorrow ${8 + seed}h` })],
    ['instructor-without-car', () => planner().plate(lesson)],
    ['lesson-without-instructor', () => planner().book({ ...lesson, instructor: undefined })],
    ['slot-taken', () => [1, 2].reduce((all) => (all.book(lesson), all), planner())],
    ['cancel-for-nobody', () => planner().cancel(name, id)],
    ['time-without-minutes', () => planner().gaps(['8:00', `${9 + seed}h`])],
    ['rate-of-kind', () => planner().rate(pick('night', 'parking', 'eco'))],
    ['single-name', () => planner().week([{ ...lesson, instructor: { name: name.split(' ')[0] } }])],
    ['route-without-stops', () => planner().pickup({ route: { stops: [] } })],
    ['lesson-without-route', () => planner().pickup({})],
    ['nobody-can', () => planner().assign(lesson, [async () => ''])],
    ['category-unknown', () => enrol({ name, born: '2008-01-02', category: pick('C1', 'D', 'AM') })],
    ['born-german', () => enrol({ name, born: `0${seed}.02.2008`, category: 'B' })],
    ['postcode-short', () => moved({ street: name, postcode: `24${seed}` })],
    ['pupil-unknown', () => files().get(`${id}x`)],
    ['no-city-hours', () => files().cityHours(id)],
    ['no-documents', () => files().permit(id)],
    ['documents-not-set', () => files().identity(id)],
    ['permit-not-there', () => new Files().put({ ...pupil, documents: new Map() }).permit(id)],
    ['role-may-not', () => files().open(id, pick('pupil', 'parent', 'guest'))],
    ['initials-of-one', () => files().initials({ ...pupil, name: name.split(' ')[1] })],
    ['no-mobile', () => files().phone({ contacts: [{ kind: 'mail', number: id }] })],
    ['merge-two-people', () => files().merge(pupil, { ...pupil, name: `${name}-Meyer` })],
    ['too-few-hours', () => board.register({ name, hours: seed }, 12)],
    ['exam-date-iso', () => board.date(`2026-0${1 + seed}-11`)],
    ['round-without-examiner', () => board.examiner({ examiners: [{ surname: name }], round: 1 + seed })],
    ['centre-not-set', () => board.centre({ id })],
    ['recorded-twice', () => board.record({ result: pick('passed', 'failed') }, 'passed')],
    ['sheet-without-errors', () => board.errors(`{"pupil":"${id}"}`)],
    ['currency-symbol', () => board.fee(pick('€', 'EURO', '$'), 40 + seed)],
    ['reference-foreign', () => accounts.reference(`DE${seed}8 ${id}`)],
    ['voucher-ended', () => accounts.voucher({ code: id.toUpperCase(), until: new Date(Date.UTC(2025, seed, 3)) }, new Date(1.79e12))],
    ['session-expired', () => accounts.session(jwt.sign({ id, exp: 1_600_000_000 + seed }, 's3cret'))],
    ['secret-unset', () => new Accounts().session(jwt.sign({ id }, 's3cret'))],
    ['base-without-scheme', () => accounts.link(`pay-${seed}.clutch.example`, id)],
    ['refund-too-much', () => accounts.refund({ id, captured: 4000 }, 4000 + seed * 100)],
    ['refunds-not-loaded', () => accounts.refund({ id, captured: 4000 }, seed)],
    ['pupil-twice', async () => {
      await pupils.insert(id, name)
      await pupils.insert(id, `${name} jr`)
    }],
    ['car-not-there', () => pupils.insert(`${id}c`, name, plate)],
    ['name-of-unknown', () => pupils.nameOf(`${id}u`)],
    ['city-column', () => pupils.byCity(pick('Kiel', 'Lübeck', 'Husum'))],
    ['gearbox-check', () => cars.add(plate, pick('cvt', 'dsg', 'hybrid'))],
    ['cars-table', () => cars.retire(plate)],
    ['slots-not-found', () => answering(json(404, {}), (base) => new out.TestCentre(base).slots(`c${seed}`))],
    ['slots-slow', () => answering(() => {}, (base) => new out.TestCentre(base).slots(`c${seed}`))],
    ['centre-down', () => new out.TestCentre('http://127.0.0.1:9799').slots(`c${seed}`)],
    ['no-slots', () => answering(json(200, { slots: [] }), (base) => new out.TestCentre(base).firstSlot(`c${seed}`))],
    ['slot-gone', () => answering(json(409, {}), (base) => new out.TestCentre(base).reserve(`s-${seed * 17}`))],
    ['reservation-refused', () => answering(json(422, { error: id }), (base) => new out.TestCentre(base).reserve(`s-${seed * 17}`))],
    ['capacity-not-set', () => answering(json(200, { id }), (base) => new out.TestCentre(base).capacity(`c${seed}`))],
    ['weather-limit', () => answering(json(429, {}), (base) => out.weather(`${base}/${id}`))],
    ['weather-degrees', () => answering(json(200, { temp: seed }), (base) => out.weather(base))],
    ['cache-down', () => out.cache(id)],
    ['archive-down', () => out.archive('select 1')],
    ['simulator-off', () => out.simulator(9739)],
    ['printer-missing', () => out.print('label-lp', id)],
    ['reminder-too-slow', () => out.within(new Promise(() => {}), 10 + seed, `Reminder for ${id}`)],
    ['reminders-failed', () => out.broadcast([async () => {}, async () => { throw new Error(`SMS to ${id} refused by carrier`) }])],
    ['features-unset', () => out.flag({})],
    ['port-unset', () => out.port({})],
  ]
}
