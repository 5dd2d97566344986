// @ts-nocheck: built by a toolchain of its own
import Redis from 'ioredis'
import { Client } from 'pg'
import { Injectable } from '../framework/container'
import { AppError } from '../framework/errors'

@Injectable()
export class Cache {
  async get(key: string): Promise<string | null> {
    const redis = new Redis({ host: '127.0.0.1', port: 9602, lazyConnect: true, maxRetriesPerRequest: 1, retryStrategy: (times) => (times > 3 ? null : 10) })
    redis.on('error', () => undefined)
    try {
      return await redis.get(key)
    } finally {
      redis.disconnect()
    }
  }
}

@Injectable()
export class Warehouse {
  async stock(sku: string): Promise<number> {
    const client = new Client({ host: '127.0.0.1', port: 9603, user: 'freight', database: 'stock' })
    await client.connect()
    const { rows } = await client.query('SELECT on_hand FROM stock WHERE sku = $1', [sku])
    await client.end()
    return rows[0].on_hand
  }
}

export class PoolTimeoutError extends AppError {}

@Injectable()
export class Printers {
  private free = 2

  async lease(label: string, ms: number): Promise<() => void> {
    const until = Date.now() + ms
    while (this.free === 0) {
      if (Date.now() > until) throw new PoolTimeoutError(`No printer became free within ${ms} ms for ${label}`)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    this.free--
    return () => this.free++
  }
}
