import { Kafka, logLevel } from 'kafkajs'

const kafka = new Kafka({ clientId: 'captionmill', brokers: ['127.0.0.1:9757'], logLevel: logLevel.NOTHING, retry: { retries: 0 }, connectionTimeout: 1000 })

export async function announce(topic, key, value) {
  const producer = kafka.producer()
  await producer.connect()
  await producer.send({ topic, messages: [{ key, value: JSON.stringify(value) }] })
  await producer.disconnect()
}
