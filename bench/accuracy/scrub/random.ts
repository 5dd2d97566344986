/** A seeded generator: the same corpus each time. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0 up to 1; mulberry32. */
  next(): number {
    let t = (this.#state = (this.#state + 0x6d2b79f5) >>> 0)
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!
  }

  of(alphabet: string, length: number): string {
    let text = ''
    for (let i = 0; i < length; i++) text += alphabet[this.below(alphabet.length)]
    return text
  }

  hex = (length: number): string => this.of('0123456789abcdef', length)
  digits = (length: number): string => this.of('0123456789', length)
  upper = (length: number): string => this.of('ABCDEFGHIJKLMNOPQRSTUVWXYZ', length)
  lower = (length: number): string => this.of('abcdefghijklmnopqrstuvwxyz', length)
  base32 = (length: number): string => this.of('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', length)
  upperDigits = (length: number): string => this.of('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789', length)
  lowerDigits = (length: number): string => this.of('abcdefghijklmnopqrstuvwxyz0123456789', length)
  base62 = (length: number): string => this.of('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', length)
  base64url = (length: number): string => this.of('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_', length)
  base64 = (length: number): string => this.of('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', length)

  uuid(): string {
    return `${this.hex(8)}-${this.hex(4)}-4${this.hex(3)}-${this.pick(['8', '9', 'a', 'b'])}${this.hex(3)}-${this.hex(12)}`
  }
}
