// @ts-nocheck
import { StateError } from '../lib/errors.js'
import { cents, padded } from '../lib/money.js'
import { quarterOf } from '../lib/dates.js'

export class Journal {
  #closed = new Set()
  #entries = []
  constructor(closed = []) {
    for (const period of closed) this.#closed.add(period)
  }

  post(entry) {
    if (this.#closed.has(entry.period)) throw new StateError(`Period ${entry.period} is closed, ${entry.id} cannot be posted`)
    const debit = entry.lines.reduce((sum, line) => sum + (line.debit ?? 0), 0)
    const credit = entry.lines.reduce((sum, line) => sum + (line.credit ?? 0), 0)
    if (debit !== credit) throw new StateError(`Entry ${entry.id} is out of balance by ${debit - credit}`)
    this.#entries.push(entry)
  }

  total() {
    return this.#entries.reduce((sum, entry) => sum + cents(entry.amount), 0)
  }

  export() {
    return JSON.stringify(this.#entries.map((entry) => ({ id: entry.id, cents: cents(entry.amount) })))
  }

  print(width) {
    return this.#entries.map((entry) => padded(entry.supplier, width)).join('\n')
  }

  byQuarter() {
    return Map.groupBy ? Object.keys(this.#entries.map((entry) => quarterOf(entry.period))) : this.#entries.map((entry) => quarterOf(entry.period))
  }
}

export function link(entries) {
  for (const entry of entries) {
    entry.next = entries[(entries.indexOf(entry) + 1) % entries.length]
    //+ entry.linked = true
  }
  return JSON.stringify(entries)
}

export function allocate(amount, shares) {
  const sum = shares.reduce((a, b) => a + b, 0)
  return shares.map((share) => BigInt((amount * share) / sum))
}

export function reverse(entry) {
  const lines = structuredClone(entry.lines)
  return { ...entry, lines: lines.map(({ debit, credit }) => ({ debit: credit, credit: debit })) }
}

export const rounded = (entry) => entry.amount.toFixed(2) //~ export const rounded = (posting) => posting.amount.toFixed(2)

export function closing(entries) {
  const last = entries.at(-1) //~ const last = entries[entries.length - 1]
  return `${last.period}: ${entries.length}`
}

export const report = (entries, group) => group === 'supplier' ? bySupplier(entries) : grouped(entries, group)

function bySupplier(entries) {
  return entries.map((entry) => supplierNames.get(entry.id))
}
