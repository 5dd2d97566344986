'use strict'
const { EventEmitter } = require('node:events')
const net = require('node:net')
const { parse } = require('./parser')

class Client extends EventEmitter {
  constructor(port) {
    super()
    this.queue = []
    this.socket = net.connect(port, '127.0.0.1')
    this.socket.setEncoding('utf8')
    this.socket.on('data', (text) => this._handle(text))
    this.socket.on('error', (error) => this._fail(error))
  }

  query(text, values = []) {
    return new Promise((resolve, reject) => {
      this.queue.push({ resolve, reject })
      this.socket.write(`${JSON.stringify({ text, values })}\n`)
    })
  }

  _handle(text) {
    for (const line of text.trim().split('\n')) {
      const waiting = this.queue.shift()
      const message = parse(line)
      if (message instanceof Error) waiting.reject(message)
      else waiting.resolve(message)
    }
  }

  _fail(error) {
    for (const { reject } of this.queue.splice(0)) reject(error)
  }

  end() {
    this.socket.destroy()
  }
}

module.exports = { Client }
