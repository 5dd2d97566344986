import { expectPresent } from '../lib/errors.js'
import { shown } from '../lib/dates.js'

export class Rota {
  constructor(days) {
    this.days = days
    this.listeners = new Set()
  }

  assign(day, person) {
    const slot = this.days[day].slots.find((each) => each.person === undefined)
    slot.person = person
  }

  captain(day) {
    return expectPresent(this.days[day]?.captain, `captain of day ${day}`)
  }

  title(day) {
    return `Work day on ${shown(new Date(this.days[day].date))}`
  }

  notify(event) {
    for (const listener of this.listeners) listener.changed(event)
  }

  swap(a, b) {
    ;[this.days[a].captain, this.days[b].captain] = [this.days[b].captain, this.days[a].captain]
  }
}

export const hours = (record) => Object.values(record.hours).reduce((sum, each) => sum + each)

export function* shifts(day) {
  for (const slot of day.slots) yield slot.from
}
