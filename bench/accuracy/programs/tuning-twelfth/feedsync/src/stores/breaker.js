import { EventEmitter } from 'node:events'
import { CircuitOpenError, FeedError } from '../base/errors.js'

export class Breaker extends EventEmitter {
  #failures = 0

  constructor(name, limit) {
    super()
    this.name = name
    this.limit = limit
  }

  async run(work) {
    if (this.#failures >= this.limit) throw new CircuitOpenError(`Circuit ${this.name} is open after ${this.#failures} failures`)
    try {
      return await work()
    } catch (error) {
      this.#failures++
      this.emit('failure', error)
      throw error
    }
  }

  async probe(work, attempts) {
    for (let i = 0; i < attempts; i++) await this.run(work).catch(() => undefined)
    return this.run(work)
  }
}

export class Bus extends EventEmitter {
  relay(event) {
    setTimeout(() => this.emit('error', new FeedError(`Relay of ${event.type} has no listener`)), 1)
  }

  deliver(event) {
    queueMicrotask(() => this.emit('delivered', event))
  }
}
