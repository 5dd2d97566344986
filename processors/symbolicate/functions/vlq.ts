import { DIGITS } from '../check-mappings.ts'

/** Reads base64 numbers of variable length from a text; NaN where the text ends or holds none. */
export class NumberReader {
  readonly #text: string
  #at: number

  constructor(text: string, at = 0) {
    this.#text = text
    this.#at = at
  }

  get done(): boolean {
    return this.#at >= this.#text.length
  }

  unsigned(): number {
    let value = 0
    for (let weight = 1; this.#at < this.#text.length; weight *= 32) {
      const digit = DIGITS[this.#text.charCodeAt(this.#at++)] ?? -1
      if (digit < 0) return Number.NaN
      value += (digit & 31) * weight
      if (digit < 32) return value
    }
    return Number.NaN
  }

  signed(): number {
    const value = this.unsigned()
    return value % 2 === 0 ? value / 2 : -(value - 1) / 2
  }
}
