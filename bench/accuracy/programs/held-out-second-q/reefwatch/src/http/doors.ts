// @ts-nocheck
import { EventEmitter, once } from 'node:events'
import express from 'express'
import { Draw } from '../platform/draw'
import { record } from '../platform/telemetry'
import type { Errand } from './errands'

type Door = (errands: Errand[], seed: number, layers: boolean) => Promise<void>

const drawOf = (seed: number, i: number): Draw => new Draw(seed * 211 + i)

async function timed(act: () => unknown): Promise<unknown> {
  const started = performance.now()
  try {
    return await act()
  } finally {
    lastTook = performance.now() - started
  }
}
export let lastTook = 0

const http: Door = async (errands, seed, layers) => {
  const app = express()
  if (layers) {
    app.use(express.json())
    app.use((request, response, next) => {
      response.locals.aquarium = request.hostname
      next()
    })
  }
  app.post('/v1/:number', async (request, response, next) => {
    try {
      const i = Number(request.params.number)
      await errands[i]![3](drawOf(seed, i))
      response.status(204).end()
    } catch (error) {
      next(error)
    }
  })
  app.use((error: any, request: any, response: any, _next: unknown) => {
    const [bug, span, kind] = errands[Number(request.url.split('/').at(-1))]!
    record(bug, span, kind, error)
    response.status(500).end()
  })
  const server = app.listen(9955, '127.0.0.1')
  await once(server, 'listening')
  for (const i of errands.keys()) await fetch(`http://127.0.0.1:9955/v1/${i}`, { method: 'POST' })
}

const queue: Door = async (errands, seed, layers) => {
  const inbox = new EventEmitter()
  inbox.on('job', async (i: number) => {
    const [bug, span, kind, act] = errands[i]!
    try {
      if (layers) await timed(() => act(drawOf(seed, i)))
      else await act(drawOf(seed, i))
    } catch (error) {
      record(bug, span, kind, error)
    }
    inbox.emit('done')
  })
  for (const i of errands.keys()) {
    const done = once(inbox, 'done')
    setImmediate(() => inbox.emit('job', i))
    await done
  }
}

const cron: Door = async (errands, seed, layers) => {
  for (const [i, [bug, span, kind, act]] of errands.entries()) {
    await new Promise<void>((resolve) => {
      setTimeout(() => {
        new Promise((done) => done(layers ? timed(() => act(drawOf(seed, i))) : act(drawOf(seed, i)))).catch((error) => record(bug, span, kind, error)).finally(resolve)
      }, 1)
    })
  }
}

const cli: Door = async (errands, seed) => {
  for (const [i, [bug, span, kind, act]] of errands.entries()) {
    try {
      await act(drawOf(seed, i))
    } catch (error) {
      record(bug, span, kind, error)
    }
  }
}

export const doors: Record<string, Door> = { http, queue, cron, cli }
