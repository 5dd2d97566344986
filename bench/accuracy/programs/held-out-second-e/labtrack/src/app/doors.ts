// @ts-nocheck
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import pLimit from 'p-limit'
import type { Failure } from './telemetry'
import { layered } from './layers'

type Entry = [number, (context: any) => Promise<unknown>]

async function http(entries: Entry[], context: any): Promise<Failure[]> {
  const failures: Failure[] = []
  const app = new Hono()
  app.use('*', async (c, next) => {
    c.header('x-lab', 'central')
    await next()
  })
  //+ app.get('/healthz', (c) => c.text('ok'))
  app.post('/operations/:number', async (c) => {
    const [label, action] = entries[Number(c.req.param('number'))]
    try {
      await layered((job) => action(job))({ ...context, request: c.req })
    } catch (error) {
      failures.push({ label, error, span: 'POST /operations/:number', kind: 2 })
    }
    return c.json({})
  })
  const port = 9612
  const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' })
  for (const number of entries.keys()) await fetch(`http://127.0.0.1:${port}/operations/${number}`, { method: 'POST' })
  server.close()
  return failures
}

async function queue(entries: Entry[], context: any): Promise<Failure[]> {
  const failures: Failure[] = []
  const limit = pLimit(1)
  const jobs = entries.map(([label, action]) =>
    limit(async () => {
      try {
        await layered((job) => action(job))({ ...context, attempt: 1 })
      } catch (error) {
        failures.push({ label, error, span: 'lab.jobs process', kind: 5 })
      }
    }),
  )
  await Promise.all(jobs)
  return failures
}

async function cron(entries: Entry[], context: any): Promise<Failure[]> {
  const failures: Failure[] = []
  for (const [label, action] of entries) {
    await new Promise<void>((done) => {
      setImmediate(() => {
        layered((job) => action(job))({ ...context, scheduled: true })
          .catch((error) => failures.push({ label, error, span: 'hourly', kind: 1 }))
          .finally(done)
      })
    })
  }
  return failures
}

export const doors = { http, queue, cron }
