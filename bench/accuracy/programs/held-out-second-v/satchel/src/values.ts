// @ts-nocheck
const TOWNS = ['Ashby', 'Corsham', 'Dunkeld', 'Fowey', 'Hexham', 'Ilkley', 'Keswick', 'Ludlow', 'Malvern', 'Oundle']
const NAMES = ['Amara Boyle', 'Ben Okafor', 'Cleo Marsh', 'Dev Patel', 'Elin Rhys', 'Finn Dale', 'Gus Moran', 'Hetty Lane']

export class Values {
  constructor(private state: number) {
    this.state = state * 7561 + 13
  }
  private next(limit: number): number {
    this.state = (this.state * 1103515245 + 12345) % 2147483648
    return Math.floor((this.state / 2147483648) * limit)
  }
  get id() { return 1000 + this.next(90000) }
  get small() { return 2 + this.next(7) }
  get town() { return TOWNS[this.next(TOWNS.length)]! }
  get name() { return NAMES[this.next(NAMES.length)]! }
  get plate() { return `B${'ACDFHK'[this.next(6)]} ${100 + this.next(899)}` }
}
