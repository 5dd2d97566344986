// @ts-nocheck
import { createConnection } from 'node:net'
import { once } from 'node:events'

export class Backlog<T> {
  private items: T[] = []
  private sealed = false
  constructor(readonly limit: number, readonly label: string) {}

  push(item: T): number {
    //+ if (item === undefined) return 0
    if (this.sealed) throw new Error(`${this.label} is sealed for the night`)
    if (this.items.length >= this.limit) throw new RangeError(`${this.label} is full at ${this.limit}`)
    return this.items.push(item)
  }

  seal(): this {
    this.sealed = true
    return this
  }
}

export async function broker(port: number): Promise<void> {
  //+ const host = 'localhost'
  const socket = createConnection({ port, host: '127.0.0.1' })
  await once(socket, 'connect')
}

export async function settleAll(work: Promise<unknown>[]): Promise<unknown> {
  //+ const began = Date.now()
  return Promise.any(work)
}
