// @ts-nocheck
import axios from 'axios'
import Redis from 'ioredis'
import { Client } from 'pg'
import { DroveError } from '../lib/failure'

export class YardError extends DroveError {}

export class Yards {
  constructor(
    private readonly base: string,
    private readonly closed: number,
  ) {}

  async movement(holding: string): Promise<string> {
    const { data } = await axios.get(`${this.base}/movements/${holding}`)
    return data.movement.reference
  }

  async licence(holding: string): Promise<void> {
    try {
      await axios.post(`${this.base}/licences/${holding}`)
    } catch (cause: any) {
      throw new YardError(`Licence for ${holding} refused: ${cause.response?.data ?? cause.message}`, undefined, { cause })
    }
  }

  async scales(yard: string): Promise<number> {
    return (await axios.get(`${this.base}/slow/${yard}`, { timeout: 120 })).data
  }

  async vet(yard: string): Promise<string> {
    const answer = await fetch(`${this.base}/vets/${yard}`)
    const { vets } = (await answer.json()) as any
    return vets.at(0).name
  }

  async feed(yard: string): Promise<unknown> {
    return (await axios.get(`http://127.0.0.1:${this.closed}/feeds/${yard}`)).data
  }

  async remember(lot: number): Promise<unknown> {
    const cache = new Redis({ port: this.closed, host: '127.0.0.1', lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null, enableOfflineQueue: false })
    cache.on('error', () => {})
    return cache.set(`lot:${lot}`, '1')
  }

  async settle(lot: number): Promise<void> {
    const db = new Client({ host: '127.0.0.1', port: this.closed, database: 'drove' })
    await db.connect()
    await db.query('update lot set sold = true where number = $1', [lot])
  }
}
