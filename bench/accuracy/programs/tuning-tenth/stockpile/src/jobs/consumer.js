'use strict'
const { EventEmitter, once } = require('node:events')
const { valuesOf } = require('../lib/values')

class Consumer extends EventEmitter {
  #handlers = new Map()
  #pending = []
  #busy = false

  constructor({ onError, around }) {
    super()
    this.onError = onError
    this.around = around
    this.on('message', (text) => this.#enqueue(text))
  }

  register(number, route, act) {
    this.#handlers.set(number, { route, act })
  }

  push(text) {
    this.emit('message', text)
  }

  #enqueue(text) {
    this.#pending.push(text)
    if (!this.#busy) setImmediate(() => this.#pump())
    this.#busy = true
  }

  async #pump() {
    for (let text = this.#pending.shift(); text !== undefined; text = this.#pending.shift()) await this.handle(JSON.parse(text))
    this.#busy = false
    this.emit('empty')
  }

  async handle({ number, seed }) {
    const { route, act } = this.#handlers.get(number)
    try {
      await this.around(route, () => act(valuesOf(seed)))
    } catch (error) {
      this.onError(number, `stockpile.work process`, 4, error)
    }
  }

  async drained() {
    if (this.#busy) await once(this, 'empty')
  }
}

module.exports = { Consumer }
