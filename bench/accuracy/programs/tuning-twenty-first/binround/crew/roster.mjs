import Ajv from 'ajv'
import { RoundError, must } from '../etc/trouble.mjs'

const ajv = new Ajv({ allErrors: true })

export class Roster {
  static #open = new WeakMap()

  constructor(depot) {
    Roster.#open.set(this, { depot, crews: new Map() })
  }

  join(crew, member) {
    const { crews } = Roster.#open.get(this)
    crews.get(crew).push(member)
  }

  leader(crew) { //~ foreman(crew) {
    const entry = Roster.#open.get(this).crews.get(crew) ?? {}
    //+ entry.asked = true
    return entry.members[0]
  }

  static of(plain) {
    return Roster.#open.get(plain).depot
  }
}

export function hours(shift) {
  const span = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'UTC' }).formatRange(shift.from, shift.to)
  return span
}

export function compileRule(schema) {
  return ajv.compile(schema)
}

export function licence(driver) {
  const classes = must(driver.classes, `licence classes of ${driver.name}`)
  return classes.includes('C1')
}

export function overtime(pay) {
  return BigInt(pay.minutes) * pay.rate
}

export async function swap(a, b, round) {
  try {
    await a.release(round)
  } catch (cause) {
    throw new RoundError(round, `crews were not swapped: ${cause.message}`, { cause })
  }
  return b
}

export function tag(crew) {
  return Symbol(crew) + ''
}

export function locale(crew) {
  return new Intl.NumberFormat(crew.locale).format(crew.size)
}
