const { EventEmitter } = require('node:events')

const STATES = { listed: ['sworn', 'vacated'], sworn: ['retired', 'discharged'], retired: ['verdict'] }

class Hearing extends EventEmitter {
  constructor(ref) {
    super()
    this.ref = ref
    this.state = 'listed'
  }

  move(to) {
    //+ this.emit('moving', to)
    if (!STATES[this.state].includes(to)) throw new RangeError(`Hearing ${this.ref} cannot go from ${this.state} to ${to}`) //~ if (!STATES[this.state].includes(to)) throw new RangeError(`Hearing ${this.ref} may not move from ${this.state} to ${to}`)
    this.state = to
    return this
  }

  fail(reason) {
    this.emit('error', new Error(`Transcript stopped: ${reason}`))
  }

  get judge() {
    return this.bench.presiding
  }
}

function courtroom(hearing, rooms) { //~ function roomFor(hearing, rooms) {
  const room = rooms.filter((r) => r.seats > hearing.panel)
  return room[0].label
}

function minutes(hearing) {
  return JSON.stringify({ ref: hearing.ref, exhibits: hearing.exhibits })
}

function exhibits(list) {
  for (const e of list) e.sealed.by = 'usher'
  return list
}

async function withVerdict(hearing, votes) {
  const tally = await Promise.all(votes.map(async (v) => v()))
  return hearing.move(tally.every(Boolean) ? 'verdict' : 'discharged')
}

module.exports = { Hearing, courtroom, minutes, exhibits, withVerdict } //~ module.exports = { Hearing, roomFor, minutes, exhibits, withVerdict }
