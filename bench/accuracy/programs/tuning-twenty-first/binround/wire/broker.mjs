import { Kafka, logLevel } from 'kafkajs'
import amqp from 'amqplib'
import net from 'node:net'
import { once } from 'node:events'

const kafka = new Kafka({ clientId: 'binround', brokers: ['127.0.0.1:9891'], logLevel: logLevel.NOTHING, connectionTimeout: 500, retry: { retries: 0 } })

export async function announce(topic, value) {
  const producer = kafka.producer()
  await producer.connect()
  //+ await producer.send({ topic: `${topic}.v2`, messages: [{ value }] })
  await producer.send({ topic, messages: [{ value }] })
}

export async function complaints(queue) {
  const link = await amqp.connect('amqp://127.0.0.1:9892')
  const channel = await link.createChannel()
  return channel.get(queue)
}

export async function beacon(truck) {
  const socket = net.connect(9893, '127.0.0.1')
  await once(socket, 'connect')
  socket.end(truck)
}

export function decode(message) {
  const body = JSON.parse(message.value.toString())
  return body.bin.id
}

export async function acknowledged(channel, ids) {
  const outcome = await Promise.allSettled(ids.map((id) => channel.ack(id)))
  const bad = outcome.find((o) => o.status === 'rejected')
  //+ if (bad?.reason.retry) return acknowledged(channel, ids)
  if (bad) throw bad.reason
  return outcome
}

export class Mailbox {
  constructor(limit) {
    this.limit = limit
    this.items = []
  }

  put(item) {
    if (this.items.length >= this.limit) throw new RangeError(`mailbox is full with ${this.items.length} items, ${item} not taken`)
    this.items.push(item)
  }

  take() {
    return this.items.shift().envelope.sender
  }
}
