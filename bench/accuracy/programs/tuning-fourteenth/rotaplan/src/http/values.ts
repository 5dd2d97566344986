const WORDS = ['ward', 'reception', 'kitchen', 'laundry', 'pharmacy', 'theatre', 'garage', 'archive', 'canteen', 'radiology', 'porter']
const NAMES = ['Rosa Winter', 'Karim Aziz', 'Signe Holm', 'Pavel Dusek', 'Maeve Doyle', 'Anton Graf', 'Lina Sato', 'Bea Ortiz']

export class Values {
  private state: number

  constructor(
    readonly seed: number,
    readonly prefix: string,
  ) {
    this.state = seed * 104729
  }

  private random(): number {
    this.state = (this.state * 16807) % 2147483647
    return this.state / 2147483647
  }

  pick<T>(of: readonly T[]): T {
    return of[Math.floor(this.random() * of.length)]!
  }

  number(): number {
    return 100 + Math.floor(this.random() * 8000)
  }

  word(): string {
    return this.pick(WORDS)
  }

  name(): string {
    return this.pick(NAMES)
  }

  email(): string {
    return `${this.word()}${this.number()}@example.org`
  }

  code(): string {
    return Math.floor(this.random() * 1e9).toString(36)
  }

  at(hour: number): string {
    return `2025-0${1 + (this.seed % 9)}-1${this.seed % 9}T${String(hour).padStart(2, '0')}:00:00Z`
  }
}
