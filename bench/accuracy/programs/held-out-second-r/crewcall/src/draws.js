'use strict'
const WORDS = 'amber birch copper dahlia ember fennel garnet hazel indigo jasper kelp laurel mallow nickel ochre pewter rowan saffron tansy umber'.split(' ')
const NAMES = 'Ada Bruno Carla Dmitri Esther Farid Greta Hugo Ines Jonas Kaja Luis Mara Nils Olga Pavel'.split(' ')

function draws(seed) {
  let state = seed * 2654435761
  const next = () => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return state / 4294967296
  }
  const num = (low, high) => low + Math.floor(next() * (high - low + 1))
  const pick = (list) => list[num(0, list.length - 1)]
  return { num, pick, word: () => pick(WORDS), name: () => `${pick(NAMES)} ${pick(WORDS)}`, day: () => `2026-1${num(0, 2)}-${num(10, 28)}` }
}

module.exports = { draws }
