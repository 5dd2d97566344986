import { Kafka, logLevel } from 'kafkajs'

const kafka = () => new Kafka({ clientId: 'lampwatch', brokers: ['127.0.0.1:9950'], logLevel: logLevel.NOTHING, retry: { retries: 0 }, connectionTimeout: 800 })

export async function publish(topic, key, value) {
  const producer = kafka().producer()
  try {
    await producer.connect()
    await producer.send({ topic, messages: [{ key, value }] })
  } finally {
    await producer.disconnect()
  }
}

export const subscribe = (options) => kafka().consumer(options)

export async function sendOnly(topic, messages) {
  return kafka().producer().send({ topic, messages })
}
