const TRAILS = ['Eagle Loop', 'Mill Path', 'Ridgeway', 'Fern Gully', 'Salt Road', 'Hermit Steps']
const HUTS = ['alpenrose', 'bergfried', 'cabane-du-col', 'dolina', 'edelhut', 'fuente']

export class Values {
  constructor(seed, salt) {
    this.state = seed * 6367 + salt * 733 + 5
  }

  next() {
    this.state = (this.state * 48271) % 2147483647
    return this.state
  }

  number(low = 100, high = 99999) {
    return low + (this.next() % (high - low + 1))
  }

  trail() {
    return TRAILS[this.next() % TRAILS.length]
  }

  hut() {
    return HUTS[this.next() % HUTS.length]
  }
}
