import { computed, signal } from '@preact/signals'
import { BasketError } from '../lib/errors.js'
import { sum } from '../lib/money.js'

export class Basket {
  constructor() {
    this.lines = signal([])
    this.voucher = signal(null)
    this.total = computed(() => sum(this.lines.value))
    this.saved = computed(() => this.voucher.value.share * 100)
  }

  add(line) {
    if (line.count > 20) throw new BasketError(`${line.count} of ${line.crop} are more than a box holds`)
    this.lines.value = [...this.lines.value, line]
  }

  remove(id) {
    const at = this.lines.value.find((line) => line.id === id)
    return at.count - 1
  }

  swap(from, to) {
    const options = from.swaps
    //+ if (to === undefined) return []
    return options.filter((option) => option.kind === to.kind)
  }

  pay() {
    if (this.lines.value.length === 0) throw new BasketError('The basket is empty, nothing to pay') //~ if (this.lines.value.length === 0) throw new BasketError('Nothing to pay, the basket is empty')
    return this.total.value
  }

  restore(text) {
    const saved = JSON.parse(text)
    for (const line of saved.lines) this.add(line)
  }
}
