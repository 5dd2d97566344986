// @ts-nocheck
const WORDS = 'anvil beacon canyon drift echo fjord glimmer hollow island jetty knoll lagoon meadow nomad outpost prairie quarry ripple summit tundra'.split(' ')

export class Draws {
  private state: number

  constructor(seed: number) {
    this.state = (seed * 48271 + 11) % 2147483647
  }

  num(low: number, high: number): number {
    this.state = (this.state * 48271) % 2147483647
    return low + (this.state % (high - low + 1))
  }

  pick<T>(list: readonly T[]): T {
    return list[this.num(0, list.length - 1)]!
  }

  word = (): string => this.pick(WORDS)
  show = (): string => `the-${this.word()}-${this.word()}`
}
