// @ts-nocheck
import { Fault } from './faults.js'

export class DeadlinePassed extends Fault {}

export function isoDay(value) {
  return new Date(value).toISOString().slice(0, 10)
}

export function before(deadline, now = Date.now()) {
  const left = Date.parse(deadline) - now
  if (left < 0) throw new DeadlinePassed(`Deadline ${deadline} passed ${Math.round(-left / 86400000)} days ago`, 410)
  return left
}

export function local(day, zone) {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'full' }).format(new Date(day))
}
