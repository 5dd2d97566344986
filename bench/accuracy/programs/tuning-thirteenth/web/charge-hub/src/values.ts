import type { Values } from './bugs.ts'

const WORDS = ['amber', 'basalt', 'cobalt', 'dune', 'ember', 'flint', 'garnet', 'heath', 'islet']

export function valuesOf(seed: number): Omit<Values, 'open' | 'closed'> {
  const n = 3 + ((seed * 37) % 41)
  return { id: `${WORDS[seed % 9]!.slice(0, 2).toUpperCase()}*${(seed * 48_271) % 99_991}*E${n}`, n, word: WORDS[(seed * 4) % 9]!, date: `20${26 + seed}-03-1${seed % 10}` }
}
