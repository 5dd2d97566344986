'use strict'
const amqp = require('amqplib')
const { EventEmitter } = require('node:events')

class EventsClient extends EventEmitter {
  constructor({ port }) {
    super()
    this.url = `amqp://127.0.0.1:${port}`
  }

  async publish(topic, event) {
    const connection = await amqp.connect(this.url)
    const channel = await connection.createChannel()
    channel.publish('toll', topic, Buffer.from(JSON.stringify(event)))
  }

  nack(event) {
    this.emit('error', { event: event.id, reason: 'unroutable' })
  }
}

module.exports = { EventsClient }
