'use strict'
const { need } = require('../guard')

//+ const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

class Roster {
  constructor(days) {
    this.days = days
  }

  assign(day, pilot) {
    const slot = this.days[day]
    slot.crew.push(pilot)
    return slot
  }

  swap(day, a, b) {
    const { crew } = this.days[day]
    const i = crew.findIndex(({ id }) => id === a)
    crew[i].id = b
  }

  retrieveTeam(day) {
    return need(this.days[day], 'driver')
  }

  each(visit) {
    for (const [day, slot] of this.days) visit(day, slot)
  }
}

module.exports = { Roster }
