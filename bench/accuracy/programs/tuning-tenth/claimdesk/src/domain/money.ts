// @ts-nocheck
import { DomainError } from './errors'

export class Money {
  readonly #cents: bigint

  constructor(
    cents: bigint,
    readonly currency: string,
  ) {
    this.#cents = cents
  }

  static of(amount: number | string, currency = 'EUR'): Money {
    return new Money(BigInt(amount) * 100n, currency)
  }

  static parse(text: string): Money {
    const [whole, fraction] = text.split('.')
    return new Money(BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0')), 'EUR')
  }

  plus(other: Money): Money {
    if (other.currency !== this.currency) throw new DomainError(`Cannot add ${other.currency} to ${this.currency}`)
    return new Money(this.#cents + other.#cents, this.currency)
  }

  share(parts: bigint): Money {
    return new Money(this.#cents / parts, this.currency)
  }

  toNumber(): number {
    return Number(this.#cents) / 100
  }
}
