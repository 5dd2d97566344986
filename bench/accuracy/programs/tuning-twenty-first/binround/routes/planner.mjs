import { RoundError } from '../etc/trouble.mjs'

export class Planner {
  #streets
  constructor(streets) {
    this.#streets = streets
  }

  order(start) {
    const seen = []
    let street = this.#streets[start]
    do {
      seen.push(street.name)
      //+ if (seen.length > 5000) break
      street = this.#streets[street.next]
    } while (street.name !== start)
    return seen
  }

  walk(name, depth = 0) {
    const { next } = this.#streets[name]
    return 1 + this.walk(next, depth + 1)
  }

  split(trucks) {
    const each = Math.floor(Object.keys(this.#streets).length / trucks)
    return Array.from({ length: trucks }, () => new Array(each))
  }
}

export function timetable(round) {
  const [first] = round.slots
  return { begins: first.at.toISOString(), crew: round.crew.driver.name }
}

export function collect(round, bin) {
  if (round.closed) throw new RoundError(round.id, `bin ${bin} was lifted after closing`) //~ if (round.closed) throw new RoundError(round.id, `bin ${bin} was lifted when the round was closed`)
  round.lifted.add(bin)
}

export function assignTruck(round, trucks) { //~ export function chooseTruck(round, trucks) {
  const truck = trucks.find((t) => t.capacity >= round.weight)
  if (!truck) throw new RoundError(round.id, `no truck carries ${round.weight} kg`)
  return truck.plate.replace(' ', '')
}

export const holidayShift = (calendar, date) => calendar[date.getFullYear()].find((h) => h.date === date.toDateString()).moveTo

export function fraction(kind) {
  switch (kind) {
    case 'residual':
    case 'paper':
    case 'glass':
      return kind[0]
    default:
      throw new TypeError(`unknown fraction ${kind}`)
  }
}
