'use strict'

const WORDS = ['amber', 'breeze', 'cirrus', 'dune', 'ember', 'falcon', 'gable', 'heron', 'indigo', 'juniper', 'kestrel', 'larch']
const NAMES = ['Odile Marchand', 'Bram Koster', 'Priya Raman', 'Tomasz Wilk', 'Hanne Lund', 'Jesús Prado', 'Aoife Nolan', 'Yuki Mori']

function draw(seed) {
  let state = (seed * 2654435761) >>> 0
  const next = () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0
    return state / 4294967296
  }
  const int = (from, to) => from + Math.floor(next() * (to - from + 1))
  const one = (of) => of[int(0, of.length - 1)]
  return {
    int,
    one,
    word: () => one(WORDS),
    name: () => one(NAMES),
    reg: () => `${one(['G', 'F', 'D', 'OE'])}-${String.fromCharCode(65 + int(0, 25))}${String.fromCharCode(65 + int(0, 25))}${int(10, 99)}`,
    id: () => int(10000, 99999),
    day: () => `2026-${String(int(1, 12)).padStart(2, '0')}-${String(int(1, 28)).padStart(2, '0')}`,
    hex: () => int(0x10000000, 0xfffffff0).toString(16),
  }
}

module.exports = { draw }
