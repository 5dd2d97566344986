'use strict'
const amqp = require('amqplib')
const { settings } = require('../lib/config')

async function publish(exchange, key, message) {
  const connection = await amqp.connect(`amqp://127.0.0.1:${settings.brokerPort}`)
  const channel = await connection.createChannel()
  channel.publish(exchange, key, Buffer.from(JSON.stringify(message)))
}

module.exports = { publish }
