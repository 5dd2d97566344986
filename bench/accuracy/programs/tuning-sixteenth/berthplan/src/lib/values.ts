// @ts-nocheck
/** What callers bring: names, numbers and days. */
const VESSELS = ['Aurora Bay', 'Kestrel', 'Nordic Pine', 'Stella Maris', 'Blue Heron', 'Tern', 'Old Harry', 'Cape Wrath']
const PORTS = ['NLRTM', 'DEHAM', 'GBFXT', 'BEANR', 'FRLEH', 'ESALG']
const PEOPLE = ['m.lindqvist', 'j.osei', 'c.abreu', 't.nakamura', 'r.silva']

export class Values {
  private state: number
  constructor(seed: number, salt: number) {
    this.state = (seed * 7349 + salt * 977 + 11) % 2147483647
  }

  private next(): number {
    this.state = (this.state * 48271) % 2147483647
    return this.state
  }

  number(low = 100, high = 99999): number {
    return low + (this.next() % (high - low + 1))
  }

  vessel(): string {
    return VESSELS[this.next() % VESSELS.length]!
  }

  port(): string {
    return PORTS[this.next() % PORTS.length]!
  }

  person(): string {
    return PEOPLE[this.next() % PEOPLE.length]!
  }

  day(): string {
    return new Date(Date.UTC(2026, this.next() % 12, 1 + (this.next() % 27))).toISOString().slice(0, 10)
  }
}
