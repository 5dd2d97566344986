import { cancelNight, changeGuest, moveBooking } from './bookings/change.js'
import { createBooking, registerGuest } from './bookings/create.js'
import { chargeCard, exchangeRates, loadInvoice, loadReceipt } from './billing/charge.js'
import { fastestMirror } from './billing/mirrors.js'
import { readLicence, signInvoice, signRequest } from './billing/sign.js'
import { desk, remindLater, sweep } from './jobs/events.js'
import { DoorReminder, EmailDigest, loadPreferences, loadTemplate, parseWebhook } from './jobs/mail.js'
import { pool } from './lib/db.js'
import { countRooms, openDoor, quote } from './rooms/index.js'
import { RateTable } from './rooms/rates.js'
import { parseStay, searchRooms } from './rooms/search.js'
import { serve } from './routes.js'
import { readGuest, readReview } from './schema.js'

/** Each bug by its name: what a request or a job does to meet it. `v` are this time's values, `base` a server that answers with the status asked for. */
export const bugs = new Map([
  ['rate-of-unknown-kind', (v) => quote(v.word, 2)],
  ['rate-discount', () => new RateTable('EUR').cheapest],
  ['rate-digits', (v) => new RateTable('EUR').format(v.number, 100 + (v.number % 50) + 1)],
  ['create-without-guest', (v) => createBooking({ id: v.id, kind: 'single', nights: 1 })],
  ['change-without-guest', (v) => changeGuest({ id: v.id })],
  ['booking-taken', (v) => createBooking({ id: v.id, guest: 'taken', kind: 'double', nights: 3 })],
  ['guest-taken', (v) => registerGuest({ id: v.id, email: 'taken' })],
  ['move-deadlock', (v) => moveBooking(v.id)],
  ['search-without-table', (v) => searchRooms(v.word)],
  [
    'report-timeout',
    async function nightlyReport(v) {
      return pool.query(`select pg_sleep(${v.number})`)
    },
  ],
  ['cancel-without-policy', (v) => cancelNight({ id: v.id, nights: [v.number] }, v.number)],
  ['stay-without-end', (v) => parseStay(v.word)],
  ['stay-without-day', (v) => parseStay(`${v.word}..2026`)],
  ['card-refused', (v) => chargeCard({ holder: v.name, refusal: v.reason })],
  ['bank-unreachable', (v) => chargeCard({ holder: v.name, bank: `http://127.0.0.1:${1 + (v.number % 9)}` })],
  ['invoice-fails', (v, base) => loadInvoice(base, v.id)],
  ['receipt-missing', (v, base) => loadReceipt(base, v.id)],
  ['rates-unreachable', (v) => exchangeRates(`http://127.0.0.1:${11 + (v.number % 8)}`)],
  ['mirrors-behind', (v) => fastestMirror([v.word, v.name, 'third'].slice(0, 2 + (v.number % 2)))],
  ['sign-algorithm', (v) => signInvoice(v.word, `sha-${v.number}`)],
  ['sign-without-key', (v) => signRequest(v.word)],
  ['licence-without-path', () => readLicence(undefined)],
  ['digest-not-sent', (v) => new EmailDigest().deliver([v.name])],
  ['reminder-not-sent', (v) => new DoorReminder().remind(v.name)],
  ['template-missing', (v) => loadTemplate(v.word)],
  ['webhook-not-json', (v) => parseWebhook(`${v.word} ${v.number}`)],
  ['preferences-not-json', (v) => loadPreferences({ preferences: `<${v.word}>` })],
  ['checkin-without-keys', (v) => desk.emit('checkin', { name: v.name })],
  ['checkout-without-bill', (v) => desk.emit('checkout', { name: v.name })],
  [
    'late-fee',
    (v) => new Promise((resolve, reject) => remindLater({ hours: v.number }, (error, fee) => (error ? reject(error) : resolve(fee)))),
  ],
  ['queue-full', (v) => sweep([{ name: v.word, size: v.number, attempts: -1 }])],
  ['sweep-frozen', (v) => sweep([{ name: v.word }])],
  [
    'floors-in-circle',
    (v) => {
      const floor = { rooms: [v.word], floors: [] }
      floor.floors.push({ rooms: [], floors: [floor] })
      return countRooms(floor)
    },
  ],
  ['doors-in-circle', () => openDoor({ locked: true, tries: 0 })],
  ['menu-missing', (v) => serve('/menu', { day: v.day })],
  ['spa-closed', (v) => serve('/spa', { day: v.day })],
  ['guest-of-wrong-shape', (v) => readGuest({ name: v.number, age: v.word })],
  ['review-of-wrong-shape', (v) => readReview({ stars: 5 + v.number })],
])
