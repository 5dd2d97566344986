'use strict'

const WORDS = ['amber', 'birch', 'cobalt', 'dune', 'ember', 'fjord', 'garnet', 'hazel', 'indigo', 'juniper', 'kelp', 'lilac', 'maple', 'nectar', 'onyx', 'pebble']
const NAMES = ['Ines Moreau', 'Tom Okafor', 'Lena Fischer', 'Raj Patel', 'Mia Sørensen', 'Paul Nowak', 'Zoë Adams', 'Ken Ito']
const CITIES = ['Leeds', 'Porto', 'Graz', 'Turku', 'Nantes', 'Gdansk', 'Utrecht', 'Malmö']

/** What a request carries: ids, words, names, amounts and days of the seed. */
function valuesOf(seed) {
  let state = (seed * 2654435761) >>> 0 || 1
  const next = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state
  }
  const of = (all) => all[next() % all.length]
  const values = {
    int: (low, high) => low + (next() % (high - low + 1)),
    id: (prefix) => `${prefix}_${next().toString(36)}${next().toString(36).slice(0, 3)}`,
    uuid: () => `${next().toString(16).padStart(8, '0')}-${(next() & 0xffff).toString(16).padStart(4, '0')}-4${(next() & 0xfff).toString(16).padStart(3, '0')}-a${(next() & 0xfff).toString(16).padStart(3, '0')}-${next().toString(16).padStart(8, '0')}${(next() & 0xffff).toString(16).padStart(4, '0')}`,
    sku: () => `${of(WORDS).slice(0, 3).toUpperCase()}-${1000 + (next() % 9000)}`,
    word: () => of(WORDS),
    name: () => of(NAMES),
    city: () => of(CITIES),
    amount: () => (next() % 100000) / 100,
    day: () => `20${24 + (next() % 3)}-0${1 + (next() % 9)}-${10 + (next() % 18)}`,
  }
  return values
}

module.exports = { valuesOf }
