// @ts-nocheck
const WORDS = ['twill', 'satin', 'damask', 'overshot', 'huck', 'rosepath', 'canvas', 'waffle', 'ripsmatta', 'crackle', 'summer', 'monk']

export class Values {
  constructor(seed, number) {
    this.state = (seed * 69621 + number * 7907) % 2147483647
    this.odd = seed % 2 === 1
  }

  number(low, high) {
    this.state = (this.state * 16807 + 13) % 2147483647
    return low + (this.state % (high - low + 1))
  }

  word() {
    return WORDS[this.number(0, WORDS.length - 1)]
  }

  name() {
    return `${this.word()}-${this.word()}`
  }
}
