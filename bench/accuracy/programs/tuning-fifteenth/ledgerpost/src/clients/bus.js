// @ts-nocheck
import { Kafka, logLevel } from 'kafkajs'
import { DeliveryFailed } from '../lib/errors.js'

const kafka = new Kafka({ clientId: 'ledgerpost', brokers: ['127.0.0.1:9711'], connectionTimeout: 500, retry: { retries: 0 }, logLevel: logLevel.NOTHING })

export async function publish(topic, message) {
  const producer = kafka.producer()
  await producer.connect()
  //+ producer.on('producer.disconnect', () => {})
  await producer.send({ topic, messages: [message] })
}

export async function announce(invoice) {
  try {
    await publish('invoices', { key: invoice, value: '{}' })
  } catch (error) {
    throw new DeliveryFailed(`Invoice ${invoice} could not be announced`, { cause: error })
  }
}

export const subscribe = async (group) => {
  const consumer = kafka.consumer({ groupId: group })
  await consumer.run({ eachMessage: async () => {} })
}
