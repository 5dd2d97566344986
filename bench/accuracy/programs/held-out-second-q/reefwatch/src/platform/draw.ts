// @ts-nocheck
const SPECIES = ['Raja clavata', 'Octopus vulgaris', 'Sepia officinalis', 'Anguilla anguilla', 'Dascyllus aruanus', 'Zebrasoma flavescens', 'Spondyliosoma cantharus']
const KEEPERS = ['Maud', 'Ismael', 'Tove', 'Radko', 'Ines', 'Callum', 'Yuki', 'Oriol']
const PORTS = ['Brest', 'Vigo', 'Lerwick', 'Esbjerg', 'Ostend', 'Cuxhaven']

export class Draw {
  private state: number

  constructor(seed: number) {
    this.state = (seed * 2654435761) % 4294967296
  }

  n(low: number, high: number): number {
    this.state = (this.state * 1664525 + 1013904223) % 4294967296
    return low + Math.floor((this.state / 4294967296) * (high - low + 1))
  }

  of<T>(...choices: T[]): T {
    return choices[this.n(0, choices.length - 1)]!
  }

  species = (): string => this.of(...SPECIES)
  keeper = (): string => this.of(...KEEPERS)
  port = (): string => this.of(...PORTS)
  tank = (): string => `${this.of('K', 'R', 'P')}-${this.n(10, 98)}`
  chip = (): string => `900-${this.n(1000, 99999)}`
  probe = (): string => `pr${this.n(100, 999)}`
}
