import { ConflictError } from './lib/checks.js'
import { addDays, clock, parseDay } from './lib/dates.js'

const rota = new Map([
  [11, { name: 'Dr. Okafor', slots: ['09:00', '09:20', '09:40'] }],
  [12, { name: 'Dr. Lindqvist', slots: ['10:00', '10:20'] }],
])

const taken = new Map()
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

export function freeSlots(vet, day) {
  const date = parseDay(day)
  return rota.get(vet).slots.filter((slot) => !taken.has(`${vet}/${date.toISOString()}/${slot}`))
}

export async function book({ vet, day, slot, patient }) {
  if (!freeSlots(vet, day).includes(slot)) return { waiting: true }
  await pause(5)
  return hold(`${vet}/${parseDay(day).toISOString()}/${slot}`, patient)
}

function hold(key, patient) {
  const holder = taken.get(key)
  if (holder !== undefined) throw new ConflictError(`Slot ${key} is held by patient ${holder}`)
  taken.set(key, patient)
  return { key }
}

export async function bookFamily({ vet, day, slot, patients }) {
  return Promise.all(patients.map((patient) => book({ vet, day, slot, patient })))
}

export function boardOf({ zone, times }) {
  const show = clock(zone)
  return times.map((time) => show(new Date(time)))
}

/** All days of a series: vaccinations are repeated until the last day. */
export function series(first, every, last, days = []) {
  if (last !== undefined && first > last) return days
  return series(addDays(first, every), every, last, [...days.slice(-5), first])
}

export const seriesFrom = ({ first, every, last }) => series(parseDay(first), every, last === undefined ? undefined : parseDay(last))

export function nextFromWaitlist(entries) {
  const open = entries.filter(({ called }) => !called)
  return open.reduce((best, entry) => (entry.since < best.since ? entry : best))
}

export function calendarLine(title, place) {
  const fill = '.'.repeat(40 - title.length)
  return `SUMMARY:${title}${fill}${place}`
}
