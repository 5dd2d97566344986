'use strict'

/** Values of one run: what came with the messages this time. */
const seed = Number(process.env.SEED || 1)
let state = seed * 48271 + 11

function next(of) {
  state = (state * 1103515245 + 12345) % 2147483648
  return state % of
}

const pick = (list) => list[next(list.length)]
const id = (prefix) => `${prefix}-${(next(900000) + 100000).toString()}`

module.exports = {
  seed,
  next,
  pick,
  id,
  city: () => pick(['Gdansk', 'Lyon', 'Porto', 'Graz', 'Turku', 'Brno', 'Leeds', 'Ghent', 'Malmo']),
  person: () => pick(['Ines Duarte', 'Jan Kowal', 'Moa Berg', 'Theo Brandt', 'Ruth Okafor', 'Pau Serra']),
  carrier: () => pick(['swiftpost', 'nordfracht', 'kestrel', 'bluevan']),
}
