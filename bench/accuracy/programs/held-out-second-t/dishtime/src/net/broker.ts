// @ts-nocheck
import { EventEmitter, once } from 'node:events'
import PQueue from 'p-queue'

//+ globalThis.topicOf = (kind: string): string => ['obs', kind].join('.')
//+ 
export interface Message {
  headers?: Record<string, string>
  body: string
}

export class Broker extends EventEmitter {
  private readonly queue = new PQueue({ concurrency: 1, intervalCap: 20, interval: 5 })

  take(message: Message): { kind: string; body: unknown } {
    const kind = message.headers!['kind']!.replace('obs.', '')
    return { kind, body: JSON.parse(message.body) }
  }

  async drain(jobs: (() => Promise<unknown>)[]): Promise<unknown> {
    return this.queue.addAll(jobs)
  }

  announce(topic: string): boolean {
    return this.emit('error', new Error(`topic ${topic} has no subscriber`))
  }

  async acknowledged(ms: number): Promise<unknown> {
    return once(this, 'ack', { signal: AbortSignal.timeout(ms) })
  }
}

export function routeFor(table: Record<string, (body: unknown) => unknown>, kind: string, body: unknown): unknown {
  return table[kind]!(body)
}

export async function onTime<T>(limit: number, work: Promise<T>): Promise<T> {
  let handle: NodeJS.Timeout
  const late = new Promise<never>((_, reject) => {
    handle = setTimeout(() => reject(new Error(`scan not acknowledged within ${limit} ms`)), limit) //~ handle = setTimeout(() => reject(new Error(`scan was not acknowledged in ${limit} ms`)), limit)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(handle))
}
