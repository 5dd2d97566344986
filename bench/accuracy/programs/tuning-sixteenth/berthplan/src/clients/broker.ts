// @ts-nocheck
import Redis from 'ioredis'
import { Client } from 'pg'

export async function publish(port: number, channel: string, text: string): Promise<number> {
  const redis = new Redis({ host: '127.0.0.1', port, lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null })
  redis.on('error', () => undefined)
  try {
    await redis.connect()
    return await redis.publish(channel, text)
  } finally {
    redis.disconnect()
  }
}

export async function archive(port: number, table: string): Promise<void> {
  const client = new Client({ host: '127.0.0.1', port, user: 'berth', database: 'archive', connectionTimeoutMillis: 300 })
  await client.connect()
  await client.query(`select 1 from ${table}`)
}
