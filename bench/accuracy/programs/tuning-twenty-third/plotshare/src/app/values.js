export class Values {
  constructor(seed) {
    this.state = (seed * 2654435761) % 4294967296
    this.int(3)
  }

  int(n) {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0
    return Math.floor((this.state / 4294967296) * n)
  }

  num() {
    return 100 + this.int(9000)
  }

  pick(...of) {
    return of[this.int(of.length)]
  }

  word() {
    return this.pick('beet', 'chard', 'fennel', 'kale', 'leek', 'parsnip', 'radish', 'sorrel')
  }

  name() {
    return this.pick('Ada', 'Bram', 'Cato', 'Dirk', 'Elin', 'Femke', 'Gijs')
  }
}
