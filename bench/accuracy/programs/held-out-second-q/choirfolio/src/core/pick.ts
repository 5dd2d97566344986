// @ts-nocheck
const TITLES = ['Ave verum', 'Nänie', 'Sure on this shining night', 'Lux aurumque', 'Te Deum', 'Abendlied', 'Cantus missae']
const NAMES = ['Hedda', 'Luis', 'Marit', 'Oskar', 'Priya', 'Ronan', 'Silke', 'Tomas']

export class Pick {
  private state: number

  constructor(seed: number) {
    this.state = (seed * 69621 + 12345) % 2147483647
  }

  n(low: number, high: number): number {
    this.state = (this.state * 16807) % 2147483647
    return low + (this.state % (high - low + 1))
  }

  of<T>(...choices: T[]): T {
    return choices[this.n(0, choices.length - 1)]!
  }

  title = (): string => this.of(...TITLES)
  name = (): string => this.of(...NAMES)
}
