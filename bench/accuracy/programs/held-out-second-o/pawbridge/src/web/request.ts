// @ts-nocheck
/** One request and what is in it. */
export class Inquiry {
  private state: number

  constructor(seed: number) {
    this.state = seed * 2654435761 % 4294967296
    this.num(0, 9)
  }

  num(low: number, high: number): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0
    return low + Math.floor((this.state / 4294967296) * (high - low + 1))
  }

  id(): number {
    return this.num(1000, 99999)
  }

  of<T>(...all: T[]): T {
    return all[this.num(0, all.length - 1)]
  }

  pet(): string {
    return this.of('Biscuit', 'Mochi', 'Rufus', 'Nala', 'Pepper', 'Olive', 'Ziggy', 'Clover')
  }

  family(): string {
    return this.of('Abbott', 'Ferreira', 'Kovacs', 'Lindqvist', 'Okafor', 'Tanaka', 'Weiss')
  }
}
