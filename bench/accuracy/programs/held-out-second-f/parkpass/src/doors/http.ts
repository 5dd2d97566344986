// @ts-nocheck
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { entries } from '../scenarios'
import { report } from './telemetry'

export async function http(layers: boolean): Promise<void> {
  const app = new Hono()
  if (layers) {
    app.use(async (context, next) => {
      context.header('x-request-id', String(performance.now()))
      await next()
    })
    app.use('/tasks/*', async (_, next) => next())
  }
  app.post('/tasks/:index', async (context) => {
    const result = await entries[Number(context.req.param('index'))]![1]()
    return context.json({ result: String(result) })
  })
  app.onError((error, context) => {
    report(entries[Number(context.req.param('index') ?? context.req.path.split('/').at(-1))]![0], error, 'POST /tasks/:index', 2)
    return context.text('failed', 500)
  })
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>((ready) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (info) => ready({ server, port: info.port }))
  })
  for (const index of entries.keys()) await (await fetch(`http://127.0.0.1:${port}/tasks/${index}`, { method: 'POST' })).text()
  server.close()
}
