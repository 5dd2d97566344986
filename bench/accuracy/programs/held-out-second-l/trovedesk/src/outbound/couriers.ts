// @ts-nocheck
import axios from 'axios'
import Redis from 'ioredis'
import { Client } from 'pg'
import { injectable } from 'tsyringe'
import { DeskFault } from '../shared/faults'

@injectable()
export class Couriers {
  private readonly web = axios.create({ baseURL: 'http://127.0.0.1:9923', timeout: 300, proxy: false })

  async quote(parcel: string): Promise<number> {
    return (await this.web.get(`/quote/${parcel}`)).data.total
  }

  async label(parcel: string): Promise<number> {
    const { data } = await this.web.get(`/label/${parcel}`)
    return data.pdf.length
  }

  async track(parcel: string): Promise<string> {
    const { data } = await this.web.get(`/track/${parcel}`)
    return data.events[0].at
  }

  async customs(parcel: string): Promise<void> {
    await this.web.get(`/slow/${parcel}`)
  }

  async collect(parcel: string): Promise<void> {
    await this.web.get(`http://127.0.0.1:9924/collect/${parcel}`)
  }

  async archive(parcel: string): Promise<void> {
    const client = new Client({ host: '127.0.0.1', port: 9925, user: 'desk', database: 'desk' })
    await client.connect()
    await client.query('INSERT INTO parcel VALUES ($1)', [parcel])
  }

  async announce(parcel: string): Promise<void> {
    const redis = new Redis({ port: 9926, host: '127.0.0.1', retryStrategy: () => null, lazyConnect: true, maxRetriesPerRequest: 0 })
    redis.on('error', () => undefined)
    await redis.publish('parcels', parcel)
  }

  async rebook(parcel: string): Promise<void> {
    try {
      await this.web.get(`/rebook/${parcel}`)
    } catch (error) {
      throw new DeskFault(`courier would not take ${parcel} again: ${(error as Error).message}`, undefined, { cause: error })
    }
  }

  address(text: string): URL {
    return new URL(text)
  }

  postcode(address: { lines: string[] }): string {
    return address.lines.at(-1)!.match(/\d{5}/)![0]
  }

  fee(amount: number, currency: string): string {
    return amount.toLocaleString('en', { style: 'currency', currency })
  }

  header(name: string): Headers {
    return new Headers({ 'x-parcel': name })
  }

  decode(bytes: Uint8Array): string {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  }

  async deadline(ms: number): Promise<void> {
    const signal = AbortSignal.timeout(ms)
    await new Promise((_, reject) => {
      const alive = setTimeout(() => undefined, 1000)
      signal.addEventListener('abort', () => (clearTimeout(alive), reject(new DeskFault(`no courier came within ${ms} ms`, 'NO_COURIER'))))
    })
  }
}
