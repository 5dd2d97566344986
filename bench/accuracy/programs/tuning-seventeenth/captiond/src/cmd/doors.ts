// @ts-nocheck
import { EventEmitter } from 'node:events'
import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { entries } from './entries'
import type { Entry } from './entries'
import { report } from './telemetry'
import { Values } from '../lib/values'

type Step = (v: Values) => unknown

const values = (): Values => new Values(Number(process.env.SEED))

class JobFailed extends Error {
  constructor(name: string, options: ErrorOptions) {
    super(`Job ${name} failed`, options)
    this.name = 'JobFailed'
  }
}

const measured = (next: Step): Step => async (v) => {
  const began = performance.now()
  try {
    return await next(v)
  } finally {
    process.env.LAST_MS = String(performance.now() - began)
  }
}

const locked = (next: Step): Step => {
  let busy = false
  return async function underLock(v) {
    if (busy) return undefined
    busy = true
    const result = await next(v)
    busy = false
    return result
  }
}

const asJob = (next: Step): Step => async (v) => {
  try {
    return await next(v)
  } catch (cause) {
    throw new JobFailed(`${v.word()}-${v.number(100, 999)}`, { cause })
  }
}

function prepared(step: Step): Step {
  const wrap = process.env.WRAP ?? ''
  if (wrap.includes('cause')) step = asJob(step)
  if (wrap.includes('layers')) step = measured(locked(step))
  return step
}

async function cli(all: Entry[]): Promise<void> {
  for (const { label, step } of all) {
    try {
      await prepared(step)(values())
    } catch (error) {
      report(label, error, 'captiond run', 0)
    }
  }
}

class Ticker extends EventEmitter {
  private readonly waiting: Entry[] = []

  add(entry: Entry): void {
    this.waiting.push(entry)
  }

  start(): Promise<void> {
    return new Promise((resolve) => {
      const tick = async (): Promise<void> => {
        const entry = this.waiting.shift()
        if (entry === undefined) return resolve()
        try {
          await prepared(entry.step)(values())
        } catch (error) {
          this.emit('failed', entry, error)
        }
        setTimeout(tick, 1)
      }
      setTimeout(tick, 1)
    })
  }
}

async function cron(all: Entry[]): Promise<void> {
  const ticker = new Ticker()
  ticker.on('failed', ({ label }: Entry, error: unknown) => report(label, error, 'cron.tick', 0))
  for (const entry of all) ticker.add(entry)
  await ticker.start()
}

async function http(all: Entry[]): Promise<void> {
  const server = createServer((request, response) => {
    const { label, step } = all[Number(request.url!.slice(1))]!
    Promise.resolve()
      .then(() => prepared(step)(values()))
      .catch((error) => report(label, error, 'POST /hooks', 1))
      .finally(() => response.end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  for (let i = 0; i < all.length; i++) await new Promise<void>((resolve) => get({ port, host: '127.0.0.1', path: `/${i}` }, (res) => res.resume().on('end', resolve)))
  server.close()
}

async function rejection(all: Entry[]): Promise<void> {
  for (const { label, step } of all) {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, 3000)
      const done = (error: unknown): void => {
        report(label, error, 'captiond watch', 0)
        clearTimeout(timer)
        resolve()
      }
      process.once('unhandledRejection', done)
      void (async () => {
        await null
        await prepared(step)(values())
      })()
    })
    process.removeAllListeners('unhandledRejection')
  }
}

export async function open(door: string): Promise<void> {
  await { cli, cron, http, rejection }[door]!(entries)
}
