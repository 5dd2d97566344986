// @ts-nocheck: built by a toolchain of its own
import { EventEmitter, once } from 'node:events'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import Koa from 'koa'

type Work = () => unknown
export type Door = (work: Work) => Promise<unknown>

const layered = process.env['WRAP'] === 'layers'

async function timed(work: Work): Promise<unknown> {
  const started = process.hrtime.bigint()
  try {
    return await work()
  } finally {
    timings.push(Number(process.hrtime.bigint() - started))
  }
}

const timings: number[] = []

class Retrying {
  constructor(private readonly times: number) {}

  async run(work: Work): Promise<unknown> {
    for (let left = this.times; ; left--) {
      try {
        return await work()
      } catch (error) {
        if (left <= 1) throw error
      }
    }
  }
}

const retrying = new Retrying(1)
const through: Door = async (work) => (layered ? retrying.run(() => timed(work)) : work())

export async function httpDoor(): Promise<Door & { close: () => void }> {
  const app = new Koa()
  const pending = new Map<string, { work: Work; fail: (error: unknown) => void }>()
  app.silent = true
  app.use(async (ctx, next) => {
    try {
      await next()
    } catch (error) {
      pending.get(ctx.path)!.fail(error)
      ctx.status = 500
    }
  })
  if (layered) app.use((_ctx, next) => timed(next))
  app.use(async (ctx) => {
    const { work } = pending.get(ctx.path)!
    ctx.body = { done: await through(work), ok: true }
  })
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  let n = 0
  const door: Door = (work) =>
    new Promise((resolve, reject) => {
      const path = `/call/${++n}`
      pending.set(path, { work, fail: reject })
      request({ port, path, host: '127.0.0.1', agent: false }, (response) => response.resume().on('end', resolve)).end()
    })
  return Object.assign(door, { close: () => server.close() })
}

export function queueDoor(): Door {
  const queue = new EventEmitter()
  const consume = async ({ work, fail, ack }: { work: Work; fail: (error: unknown) => void; ack: (value: unknown) => void }): Promise<void> => {
    try {
      ack(await through(work))
    } catch (error) {
      fail(error)
    }
  }
  queue.on('message', (message) => setImmediate(() => void consume(message)))
  return (work) => new Promise((ack, fail) => queue.emit('message', { work, ack, fail }))
}

export const cronDoor = (): Door => (work) =>
  new Promise((resolve, reject) => {
    const timer = setInterval(() => {
      clearInterval(timer)
      through(work).then(resolve, reject)
    }, 1)
  })

export const plainDoor = (): Door => through
