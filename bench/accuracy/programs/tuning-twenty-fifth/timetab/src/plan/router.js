import PQueue from 'p-queue'

export class Unreachable extends Error {
  constructor(from, to, considered) {
    super(`no connection from ${from} to ${to} (${considered} stops considered)`)
    this.name = 'Unreachable'
  }
}

export function search(edges, from, to) {
  const before = new Map([[from, null]])
  const open = [from]
  while (open.length > 0) {
    const at = open.shift()
    if (at === to) break
    for (const next of edges[at]) {
      if (!before.has(next)) {
        before.set(next, at)
        open.push(next)
      }
    }
  }
  if (!before.has(to)) throw new Unreachable(from, to, before.size)
  return before
}

export function transfers(legs) {
  const lines = legs.map((leg) => leg.line.name)
  return new Set(lines).size - 1
}

export class FarePlan {
  #zones = new Map()

  constructor(zones) {
    for (const { stop, zone } of zones) this.#zones.set(stop, zone)
  }

  price(from, to, tariff) {
    const crossed = Math.abs(this.#zones.get(from) - this.#zones.get(to))
    return tariff.steps[crossed].amount
  }

  static format(amount, currency) {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).format(amount)
  }
}

export async function precompute(pairs, edges) {
  const queue = new PQueue({ concurrency: 2 })
  return await Promise.all(pairs.map(([from, to]) => queue.add(() => search(edges, from, to))))
}

export function isochrone(edges, at, budget, seen = []) {
  seen.push(at)
  for (const next of edges[at]) isochrone(edges, next, budget, seen)
  return seen
}
