'use strict'

const WORDS = ['amber', 'birch', 'cirrus', 'dune', 'elm', 'fjord', 'gale', 'heath', 'isle', 'juniper', 'kelp', 'larch', 'mistral', 'nettle', 'oak', 'plane', 'quill', 'rye', 'sedge', 'timothy']

exports.valuesOf = (seed, index) => {
  let state = (seed * 7919 + index * 104729 + 17) % 2147483647
  const next = () => (state = (state * 48271) % 2147483647) / 2147483647
  const n = (from, to) => from + Math.floor(next() * (to - from + 1))
  const of = (list) => list[n(0, list.length - 1)]
  next()
  return { n, of, word: () => of(WORDS), id: (prefix) => `${prefix}-${n(100, 9999)}` }
}
