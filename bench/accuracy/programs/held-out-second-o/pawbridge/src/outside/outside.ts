// @ts-nocheck
import axios from 'axios'
import { lookup } from 'node:dns/promises'
import { connect } from 'node:net'
import { once } from 'node:events'
import Redis from 'ioredis'
import pg from 'pg'
import { retry, timeLimit } from '../kit/once'

export class RegistryError extends Error {
  constructor(message: string, options: { cause: unknown }) {
    super(message, options)
    this.name = 'RegistryError'
  }
}

export class PetRegistry {
  private http
  constructor(base: string) {
    this.http = axios.create({ baseURL: base, timeout: 1500 })
  }

  async owner(number: string): Promise<string> {
    try {
      return (await this.http.get(`/owners/${number}`)).data.name
    } catch (error) {
      throw new RegistryError(`registry did not tell the owner of ${number}: ${(error as Error).message}`, { cause: error })
    }
  }

  async register(number: string): Promise<void> {
    await this.http.put(`/chips/${number}`, { number })
  }

  async lost(area: string): Promise<number> {
    const { data } = await this.http.get(`/lost/${area}`)
    //+ if (data === null) return 0
    return data.items.length
  }

  async poster(id: number): Promise<string> {
    return (await this.http.get(`/slow/${id}`, { timeout: 60 })).data
  }
}

export class Weather {
  constructor(readonly base: string) {}

  async walkable(city: string): Promise<boolean> {
    const answer = await fetch(`${this.base}/weather/${city}`)
    return (await answer.json()).rain < 5
  }

  async forecast(city: string): Promise<string> {
    return await (await fetch(new URL(`/forecast/${city}`, this.base), { signal: AbortSignal.timeout(50) })).text()
  }

  async radar(city: string): Promise<string> {
    return await (await fetch(`${city}/radar`)).text()
  }
}

export class Mail {
  constructor(readonly port: number) {}

  async send(to: string): Promise<void> {
    await retry(2, async () => {
      const link = connect(this.port, '127.0.0.1')
      await once(link, 'connect')
      link.end(`RCPT TO:<${to}>\r\n`)
    })
  }
}

export async function cached(port: number, key: string): Promise<string | null> {
  const redis = new Redis(port, '127.0.0.1', { lazyConnect: true, retryStrategy: null, maxRetriesPerRequest: 0 })
  redis.on('error', () => undefined)
  return await redis.get(key)
}

export async function rows(port: number, table: string): Promise<number> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'paw', database: 'paw', connectionTimeoutMillis: 500 })
  await client.connect()
  return (await client.query(`select 1 from ${table}`)).rowCount ?? 0
}

export async function sitter(name: string): Promise<string> {
  return await timeLimit(`sitter ${name}`, 15, new Promise<string>((resolve) => setTimeout(resolve, 60, name)))
}

export async function resolveHost(name: string): Promise<string> {
  return (await lookup(name, { family: 7 as 4 })).address
}
