// @ts-nocheck
const WORDS = ['harbour', 'lantern', 'meridian', 'orchard', 'paper', 'quarry', 'ribbon', 'saffron', 'thimble', 'umbra', 'velvet', 'winter']

let drawn = 0

export class Values {
  private state: number
  readonly odd: boolean

  constructor(seed: number) {
    this.state = (seed * 48271 + ++drawn * 7907) % 2147483647
    this.odd = seed % 2 === 1
  }

  number(low: number, high: number): number {
    this.state = (this.state * 48271 + 11) % 2147483647
    return low + (this.state % (high - low + 1))
  }

  word(): string {
    return WORDS[this.number(0, WORDS.length - 1)]!
  }

  title(): string {
    return `${this.word()} ${this.word()}`
  }

  asset(): string {
    return `as-${this.number(10000, 99999)}`
  }
}
