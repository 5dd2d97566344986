/** What channels are asked for, per minute of captions. */
const TARIFFS = new Map([['alba', { minute: 4.2 }], ['kanal9', { minute: 3.9 }], ['meridian', { minute: 5 }]])

export function priceOf(channel, minutes) {
  const tariff = TARIFFS.get(channel)
  return (tariff.minute * minutes).toFixed(2)
}

export function minutesByChannel(usage) {
  const totals = {}
  for (const { channel, minutes } of usage) totals[channel].push(minutes)
  return totals
}

export function roundUp(amount, digits) {
  return Number(amount.toFixed(digits))
}

export class Batch {
  #state = 'open'

  add(usage) {
    if (this.#state !== 'open') throw new Error(`Batch is ${this.#state}, cannot add ${usage.length} usages`)
    return usage.length
  }

  close() {
    this.#state = 'closed'
  }
}
