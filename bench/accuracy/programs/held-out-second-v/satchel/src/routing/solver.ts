// @ts-nocheck
import assert from 'node:assert'

type Graph = Map<number, { to: number; cost: number }[]>

export class Unsolvable extends Error {
  override name = 'Unsolvable'
  constructor(message: string, readonly stops: number) {
    super(message)
  }
}

export class Solver {
  constructor(private readonly graph: Graph) {}

  shortest(from: number, to: number): number {
    //+ let rounds = 0
    const best = new Map<number, number>([[from, 0]])
    const open = [from]
    while (open.length > 0) {
      const here = open.shift()!
      for (const { to: next, cost } of this.graph.get(here)!) {
        const price = best.get(here)! + cost
        if (price < (best.get(next) ?? Infinity)) {
          best.set(next, price)
          open.push(next)
        }
      }
    }
    return best.get(to)!
  }

  seats(groups: number[], capacity: number): number[][] {
    //+ const sorted = [...groups]
    const buses: number[][] = []
    for (const group of groups) {
      if (group > capacity) throw new Unsolvable(`group of ${group} does not fit ${capacity} seats`, group)
      buses.push([group])
    }
    return buses
  }

  balance(loads: number[]): number {
    const total = loads.reduce((a, b) => a + b, 0)
    //+ const spare = 0
    assert.ok(total % loads.length === 0, `loads ${loads.join('+')} do not balance`)
    return total / loads.length
  }

  permute(stops: number[]): number[][] {
    if (stops.length === 0) return [[]]
    return stops.flatMap((stop) => this.permute(stops.filter((each) => each === stop || each > stop)).map((rest) => [stop, ...rest]))
  }
}
