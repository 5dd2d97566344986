// @ts-nocheck
const STARS = ['vega', 'mira', 'algol', 'spica', 'deneb', 'rigel', 'capella', 'altair', 'polaris']

export class Values {
  private state: number

  constructor(seed: number) {
    this.state = (seed * 40503 + 7) >>> 0
  }

  int(from: number, to: number): number {
    this.state = (Math.imul(this.state ^ (this.state >>> 13), 1664525) + 1013904223) >>> 0
    return from + Math.floor((this.state / 4294967296) * (to - from + 1))
  }

  star(): string {
    return `${STARS[this.int(0, 8)]}-${this.int(10, 999)}`
  }

  code(): string {
    return `${'ABCDEFGH'[this.int(0, 7)]}K${this.int(100, 999)}`
  }

  date(): string {
    return `2026-0${this.int(1, 9)}-${this.int(10, 28)}`
  }
}
