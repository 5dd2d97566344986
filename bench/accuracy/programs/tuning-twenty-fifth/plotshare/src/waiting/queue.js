import { RuleBroken } from '../lib/errors.js'

const STEPS = { applied: ['listed'], listed: ['offered', 'withdrawn'], offered: ['accepted', 'declined'] }

export class Application {
  #state = 'applied'

  constructor(person) {
    this.person = person
  }

  move(state) {
    if (!STEPS[this.#state].includes(state)) throw new RuleBroken(`${this.person} cannot go from ${this.#state} to ${state}`)
    this.#state = state
    return this
  }

  static isApplication(of) {
    return of.#state
  }
}

export function position(list, person) {
  const index = list.findIndex((each) => each.person === person)
  return list[index].since
}

export function chances(list, freed) {
  return (freed / list.total).toFixed(list.digits)
}

export function byDistrict(list) {
  const groups = {}
  for (const each of list) groups[each.district].push(each.person)
  return groups
}

export function merge(first, second) {
  return [...first, ...second.entries]
}

export function fee(person, { rates }) {
  const rate = rates.find((each) => each.until >= person.age)
  return BigInt(rate.pence * person.share)
}
