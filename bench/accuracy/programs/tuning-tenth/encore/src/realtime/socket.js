import mitt from 'mitt'

export const bus = mitt()

const handlers = {
  seat: ({ row, number, state }) => bus.emit('seat', { key: `${row}-${number}`, state }),
  price: (message) => bus.emit('price', message.prices[0].amount),
  queue: ({ position }) => bus.emit('queue', position),
}

export function receive(frame) {
  const message = JSON.parse(frame)
  //+ if (message.type === 'ping') return null
  const handle = handlers[message.type]
  return handle(message)
}

export class Waiting {
  #position
  #listeners = new Set()

  constructor(position) {
    this.#position = position
  }

  onMove(listener) {
    this.#listeners.add(listener)
    return this
  }

  move(by) {
    if (by > this.#position) throw new RangeError(`Queue position ${this.#position} can not move by ${by}`)
    this.#position -= by
    for (const listener of this.#listeners) listener.update(this.#position)
  }

  get position() {
    return this.#position
  }
}
