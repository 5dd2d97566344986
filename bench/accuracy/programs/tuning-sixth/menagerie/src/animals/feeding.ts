import { invariant, never } from '../core/invariant'
import { fail, ok, unwrap } from '../core/result'
import type { Result } from '../core/result'

export type Diet = 'herbivore' | 'carnivore' | 'omnivore'

export interface Animal {
  name: string
  diet: Diet
  grams: number
  parent?: Animal
}

export function parseGrams(text: string): Result<number> {
  const match = /^(\d+) ?g$/.exec(text)
  return match ? ok(Number(match[1])) : fail(`"${text}" is no weight in grams`)
}

export class Feeding {
  #stock = new Map<string, number>([['hay', 9000]])

  ration({ diet, grams }: Animal): number {
    switch (diet) {
      case 'herbivore':
        return grams * 0.03
      case 'carnivore':
        return grams * 0.02
      case 'omnivore':
        return grams * 0.025
      default:
        return never(diet)
    }
  }

  plan(lines: readonly string[]): number {
    return lines.map((line) => unwrap(parseGrams(line.split(':')[1]!))).reduce((sum, grams) => sum + grams)
  }

  take(food: string, grams: number): void {
    const left = (this.#stock.get(food) ?? 0) - grams
    invariant(left >= 0, `${food} would be at ${left} g`)
    this.#stock.set(food, left)
  }

  left(food: string): number {
    return this.#stock.get(food) ?? 0
  }

  leftOf(foods: readonly string[]): number[] {
    return foods.map(this.left)
  }

  schedule(animals: readonly Animal[], done: () => void): void {
    setImmediate(() => {
      const first = animals.find(({ grams }) => grams > 100_000)!
      this.take('hay', this.ration(first))
      done()
    })
  }
}
