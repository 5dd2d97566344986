'use strict'
const { Mutex, withTimeout } = require('async-mutex')
const { DoubleBooking } = require('../common/errors.js')

class Availability {
  constructor() {
    this.days = new Map()
    this.locks = new Map()
  }

  book(person, day, production) {
    const key = `${person}@${day}`
    const other = this.days.get(key)
    if (other) throw new DoubleBooking(person, day, other)
    this.days.set(key, production)
  }

  async hold(person, work) {
    if (!this.locks.has(person)) this.locks.set(person, withTimeout(new Mutex(), 30))
    return this.locks.get(person).runExclusive(() => work(this))
  }

  free(person, calendar) {
    const entry = calendar.find((each) => each.person === person)
    return entry.days.filter((day) => !day.busy)
  }

  async firstAnswer(asked) {
    return Promise.any(asked.map((ask) => ask()))
  }

  export(person, calendar) {
    const node = { person, calendar }
    calendar.owner = node
    return JSON.stringify(node)
  }
}

module.exports = { Availability }
