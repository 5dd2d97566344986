'use strict'

const TITLES = ['Ostler', 'Marrow Lane', 'The Ninth Gull', 'Paper Orbit', 'Salt Choir', 'Vantage', 'Loomis', 'Hollow Crown Road']
const TOWNS = ['Tarn', 'Brighouse', 'Calder', 'Nantwich', 'Ely', 'Frome', 'Wick', 'Louth']
const PEOPLE = ['Ines', 'Bram', 'Odile', 'Tomasz', 'Ruth', 'Keiko', 'Pavel', 'Ada']

/** Sample values of a run. */
class Deal {
  constructor(seed) {
    this.seed = seed
    this.n = 0
  }

  num(from, to) {
    this.n += 1
    return from + ((this.seed * 7926 + this.n * 104729 + this.seed * this.n * 31) % (to - from + 1))
  }

  of(list) {
    return list[this.num(0, list.length - 1)]
  }

  title() {
    return this.of(TITLES)
  }

  town() {
    return this.of(TOWNS)
  }

  person() {
    return this.of(PEOPLE)
  }

  id(prefix) {
    return `${prefix}-${this.num(1000, 9999)}${'abcdef'[this.num(0, 5)]}`
  }
}

module.exports = { Deal }
