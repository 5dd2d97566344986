// @ts-nocheck
const STARS = ['Vega', 'Mirach', 'Algol', 'Sadr', 'Thuban', 'Zosma', 'Alkaid', 'Hamal']
const PEOPLE = ['Noor', 'Elke', 'Iain', 'Suri', 'Marek', 'Jo', 'Wendel']

export class Deal {
  n = 0
  constructor(readonly seed: number) {}
  num(from: number, to: number): number {
    this.n++
    return from + ((this.seed * 6206 + this.n * 77773 + this.seed * this.n * 11) % (to - from + 1))
  }
  of<T>(list: T[]): T {
    return list[this.num(0, list.length - 1)]
  }
  star = () => this.of(STARS)
  person = () => this.of(PEOPLE)
  ngc = () => `NGC ${this.num(100, 7840)}`
}
