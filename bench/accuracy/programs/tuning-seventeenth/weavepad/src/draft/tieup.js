// @ts-nocheck
import { DraftError, whole } from '../lib/guard.js'

export class TieUp {
  constructor(shafts, treadles) {
    this.rows = Array.from({ length: whole(treadles, 'treadles') }, () => new Array(shafts).fill(false))
  }

  tie(treadle, shaft) {
    this.rows[treadle][shaft] = true
    return this
  }

  lifted(treadle) {
    return this.rows.find((row, i) => i === treadle).map((tied, i) => (tied ? i : -1)).filter((i) => i >= 0)
  }
}

export function threading(draft) {
  const used = draft.threading.filter(Boolean)
  for (const shaft of used) if (shaft > draft.shafts) throw new DraftError('threading', `shaft ${shaft} of ${draft.shafts}`)
  return used
}

export function repeat(unit, times) {
  return unit.repeat(times)
}

export function mirror(draft) {
  return [...draft.treadling, ...draft.treadling.slice(0, -1).reverse()]
}

export function network(blocks, name) {
  const block = blocks[name]
  return block.next ? [name, ...network(blocks, block.next)] : [name]
}

export function profile(draft) {
  return Object.entries(draft.blocks).map(([name, { ends }]) => `${name}${ends.length}`)
}

export function sett({ epi, reed }) {
  return BigInt(epi) / BigInt(reed)
}

export function freeze(draft) {
  'use strict'
  const kept = Object.freeze({ ...draft })
  kept.name = `${draft.name} (copy)`
  return kept
}
