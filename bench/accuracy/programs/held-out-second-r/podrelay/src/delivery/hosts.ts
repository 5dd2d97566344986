// @ts-nocheck
import got from 'got'
import PQueue from 'p-queue'
import { GaveUp } from '../shared/failures.ts'

export class Host {
  constructor(
    private readonly base: string,
    private readonly options = { retry: { limit: 0 }, timeout: { request: 150 } },
  ) {}

  async headers(path: string): Promise<string> {
    const { headers } = await got.head(`${this.base}/${path}`, this.options)
    return headers.etag!
  }

  async json(path: string): Promise<any> {
    return got(`${this.base}/${path}`, this.options).json()
  }

  async ping(path: string): Promise<number> {
    //+ const url = `${this.base}/${path}`
    return (await got.post(`${this.base}/${path}`, this.options)).statusCode //~ return (await got.post(url, this.options)).statusCode
  }

  async upload(path: string, bytes: Buffer): Promise<string> {
    const answer = await fetch(`${this.base}/${path}`, { method: 'PUT', body: bytes as any })
    const location = answer.headers.get('location')
    return location!.split('/').pop()!
  }

  async rehosted(path: string, times: number): Promise<string> {
    let last = new Error('never tried')
    for (let i = 0; i < times; i++) {
      try {
        return await this.headers(path)
      } catch (error) {
        last = error as Error
      }
    }
    throw new GaveUp('rehosting', times, last)
  }
}

export async function paced(work: (() => Promise<unknown>)[], timeout: number): Promise<unknown[]> {
  const queue = new PQueue({ concurrency: 1, timeout, throwOnTimeout: true })
  return queue.addAll(work)
}
