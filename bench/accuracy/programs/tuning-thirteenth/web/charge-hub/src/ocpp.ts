import { LockTimeout } from './errors.ts'

export interface Frame { kind: number; station: number; payload: Buffer }

/** A frame of the stations: kind, length, station, payload. */
export function decodeFrame(bytes: Buffer): Frame {
  const kind = bytes.readUInt8(0)
  const length = bytes.readUInt16BE(1)
  const station = bytes.readUInt32BE(length)
  return { kind, station, payload: bytes.subarray(7) }
}

type Handler = (payload: unknown) => unknown

export class Dispatcher {
  private readonly handlers = new Map<string, Handler>()

  on(action: string, handler: Handler): this {
    this.handlers.set(action, handler)
    return this
  }

  async dispatch(action: string, payload: unknown): Promise<unknown> {
    const handler = this.handlers.get(action)
    if (handler === undefined) throw new Error(`No handler for action "${action}"`)
    return handler(payload)
  }
}

export class Locks {
  private readonly held = new Set<string>()

  async acquire(key: string, ms: number): Promise<() => void> {
    const until = Date.now() + ms
    while (this.held.has(key)) {
      if (Date.now() > until) throw new LockTimeout(`Lock ${key} was not free within ${ms} ms`)
      await new Promise((resolve) => setTimeout(resolve, 3))
    }
    this.held.add(key)
    return () => void this.held.delete(key)
  }
}

export class RoamingClient {
  private readonly url: string
  constructor(url: string) {
    this.url = url
  }

  async pushLocation(station: string): Promise<unknown> {
    const response = await fetch(`${this.url}/locations/${station}`, { method: 'PUT', body: '{}' })
    return response.json()
  }

  async tokens(country: string): Promise<string[]> {
    const response = await fetch(`${this.url}/tokens?country=${country}`)
    const page = (await response.json()) as { tokens: { uid: string }[] }
    return page.tokens.map((token) => token.uid)
  }
}
