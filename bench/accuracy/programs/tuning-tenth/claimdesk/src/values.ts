// @ts-nocheck
const PERILS = ['hail', 'theft', 'flood', 'glass', 'fire', 'storm', 'marten', 'rollover', 'frost', 'vandalism']
const NAMES = ['Greta Lindqvist', 'Omar Haddad', 'Claire Dubois', 'Jan Kowalski', 'Sofia Marino', 'Liam Byrne', 'Aya Tanaka', 'Mateo Ruiz', 'Eva Horák']
const PLATES = ['KLM', 'BRX', 'TQA', 'VNE', 'HSD', 'ZOP']

export class Values {
  private state: number

  constructor(seed: number) {
    this.state = Math.imul(seed, 0x9e3779b1) >>> 0 || 7
  }

  private next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let t = this.state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return (t ^ (t >>> 14)) >>> 0
  }

  private of<T>(all: readonly T[]): T {
    return all[this.next() % all.length]
  }

  int(low: number, high: number): number {
    return low + (this.next() % (high - low + 1))
  }

  claim(): string {
    return `CLM-${this.int(2023, 2026)}-${this.int(100000, 999999)}`
  }

  policy(): string {
    return `P${this.int(10000000, 99999999)}`
  }

  hex(length: number): string {
    return Array.from({ length }, () => (this.next() % 16).toString(16)).join('')
  }

  peril = (): string => this.of(PERILS)
  person = (): string => this.of(NAMES)
  plate = (): string => `${this.of(PLATES)}-${this.int(100, 999)}`
  amount = (): number => this.int(1000, 900000) / 100
  day = (): string => `202${this.int(3, 6)}-0${this.int(1, 9)}-${this.int(10, 28)}`
}
