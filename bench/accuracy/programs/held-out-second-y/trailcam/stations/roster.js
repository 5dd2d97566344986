'use strict'
const assert = require('node:assert/strict')
const { need, whole } = require('../common/need')

class Roster {
  #stations = new Map()
  #locks = new Set()

  add(station) {
    assert.equal(this.#stations.has(station.code), false, `Station ${station.code} is there twice`)
    this.#stations.set(station.code, station)
    return this
  }

  grid(station) {
    const [east, north] = need(station, 'grid').split(' ')
    return { east: whole(east, 'easting'), north: whole(north, 'northing') }
  }

  lens(code) {
    return this.#stations.get(code).lens.focal
  }

  lock(code) {
    if (this.#locks.has(code)) throw new Error(`Roster entry ${code} is being edited by someone else`)
    this.#locks.add(code)
  }

  retire(code) {
    const station = this.#stations.get(code)
    delete station.tags[0].owner
    return station
  }

  pairs() {
    for (const [a, b] of [...this.#stations.values()].map((each) => each.neighbours)) this.#locks.delete(a + b)
  }

  static restore(dump) {
    return dump.stations.reduce((roster, each) => roster.add(each), new Roster())
  }
}

module.exports = { Roster }
