// @ts-nocheck: built by a toolchain of its own
const WORDS = ['harbour', 'pallet', 'timber', 'ceramic', 'granite', 'copper', 'orchid', 'walnut', 'linen', 'marble', 'saffron', 'velvet', 'cobalt', 'juniper', 'amber', 'quartz']
const NAMES = ['Ines Duarte', 'Tomasz Zielinski', 'Aoife Brennan', 'Kofi Mensah', 'Yuki Tanaka', 'Lars Holm', 'Priya Nair', 'Mateo Rossi']

/** What a run calls things by. */
export class Values {
  readonly taken = 'FR-TAKEN'
  constructor(private state: number) {
    this.state = (state * 7919) % 104_729
  }

  private next(below: number): number {
    this.state = (this.state * 48_271) % 2_147_483_647
    return this.state % below
  }

  id = (): number => 10_000 + this.next(80_000)
  small = (): number => 2 + this.next(7)
  year = (): number => 2019 + this.next(7)
  word = (): string => WORDS[this.next(WORDS.length)]!
  name = (): string => NAMES[this.next(NAMES.length)]!
  code = (): string => `${this.word().slice(0, 2).toUpperCase()}${this.next(90_000) + 10_000}`
  day = (): string => `${this.year()}-0${1 + this.next(9)}-1${this.next(9)}`
}
