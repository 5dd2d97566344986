'use strict'
const net = require('node:net')
const { once } = require('node:events')
const { within } = require('../lib/retry')

/** Talks to the projector's server in the booth. */
class Booth {
  constructor(screen) {
    this.screen = screen
    this.state = 'idle'
    this.pending = new Map()
  }

  async connect(port = 9723) {
    this.socket = net.connect(port, '127.0.0.1')
    await once(this.socket, 'connect')
    return this
  }

  load(playlist) {
    if (this.state !== 'idle') throw new Error(`Booth of screen ${this.screen.number} is ${this.state}, cannot load ${playlist}`)
    this.state = 'loaded'
  }

  play() {
    this.state = 'playing'
    this.timer.start()
  }

  lamp(percent) {
    return this.screen.lamp.dim(percent)
  }

  onReply(frame) {
    const { resolve } = this.pending.get(frame.seq)
    this.pending.delete(frame.seq)
    resolve(frame.body)
  }

  status() {
    return within(40, new Promise(() => {}), `Status of ${this.screen.id}`)
  }
}

module.exports = { Booth }
