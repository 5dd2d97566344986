// @ts-nocheck
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LRUCache } from 'lru-cache'
import mysql from 'mysql2/promise'
import { createClient } from 'redis'

export class Ledger {
  async post(amount: string): Promise<void> {
    const connection = await mysql.createConnection({ host: '127.0.0.1', port: 9541, user: 'desk', connectTimeout: 900 })
    await connection.execute('insert into postings values (?)', [amount])
  }
}

export class Seats {
  private readonly local = new LRUCache<string, { left: number }>({ max: 20 })

  async hold(sailing: string, seats: number): Promise<void> {
    const client = createClient({ socket: { host: '127.0.0.1', port: 9542, reconnectStrategy: false } })
    client.on('error', () => {})
    await client.connect()
    await client.decrBy(`seats:${sailing}`, seats)
  }

  remember(sailing: string, left: number, ttl: number): void {
    this.local.set(sailing, { left }, { ttl })
  }

  left(sailing: string): number {
    return this.local.get(sailing)!.left
  }
}

export class Timetables {
  constructor(private readonly folder: string) {}

  async read(season: string): Promise<string> {
    return readFile(join(this.folder, `${season}.csv`), 'utf8')
  }

  async all(): Promise<string> {
    return readFile(this.folder, 'utf8')
  }
}
