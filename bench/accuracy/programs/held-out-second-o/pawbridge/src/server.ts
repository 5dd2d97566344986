// @ts-nocheck
import express from 'express'
import { createServer } from 'node:http'
import { EventEmitter } from 'node:events'
import { entries } from './entries'
import { Inquiry } from './web/request'

const { SEED, DOOR = 'http', WRAP = '' } = process.env

function report(index: number, error: any): void {
  const [bug, span] = entries[index]
  const type = error.code ? String(error.code) : error.name
  process.stdout.write(`${JSON.stringify({ bug, type: type ?? '', message: error.message ?? '', stack: error.stack ?? '', span, kind: DOOR === 'http' ? 2 : 1 })}\n`)
}

async function serve(index: number): Promise<void> {
  await entries[index][2](new Inquiry(Number(SEED) * 1000 + index))
}

const measured = (then: (index: number) => Promise<void>) => async (index: number): Promise<void> => {
  const begun = performance.now()
  try {
    await then(index)
  } finally {
    process.env.LAST = String(performance.now() - begun)
  }
}

async function authorised(index: number): Promise<void> {
  return await measured(serve)(index)
}

const handle = WRAP === 'layers' ? authorised : serve

async function overHttp(): Promise<void> {
  const app = express()
  app.use((_request, response, next) => {
    response.setHeader('x-shelter', 'north')
    next()
  })
  app.post('/run/:index', (request, response, next) => {
    handle(Number(request.params.index)).then(() => response.end(), next)
  })
  app.use((error, request, response, _next) => {
    report(Number(request.path.split('/')[2]), error)
    response.status(500).end()
  })
  await new Promise<void>((resolve) => app.listen(9849, '127.0.0.1', resolve))
  for (const index of entries.keys()) await fetch(`http://127.0.0.1:9849/run/${index}`, { method: 'POST' })
}

async function overQueue(): Promise<void> {
  const queue = new EventEmitter()
  for (const index of entries.keys()) {
    await new Promise<void>((resolve) => {
      queue.once('message', (message: { index: number }) => {
        handle(message.index).catch((error) => report(message.index, error)).finally(resolve)
      })
      setImmediate(() => queue.emit('message', { index }))
    })
  }
}

async function plain(): Promise<void> {
  for (const index of entries.keys()) {
    if (DOOR === 'cron') await new Promise((resolve) => setTimeout(resolve, 1))
    try {
      await handle(index)
    } catch (error) {
      report(index, error)
    }
  }
}

const partner = createServer((request, response) => {
  const path = request.url!
  if (path.startsWith('/slow') || path.startsWith('/forecast')) {
    setTimeout(() => response.end('late'), 400)
    return
  }
  if (path.startsWith('/chips')) response.writeHead(409, { 'content-type': 'application/json' }).end('{"error":"taken"}')
  else if (path.startsWith('/lost')) response.writeHead(200, { 'content-type': 'application/json' }).end('{"results":[]}')
  else response.end('<html>')
})

partner.listen(9848, '127.0.0.1', async () => {
  if (DOOR === 'http') await overHttp()
  else if (DOOR === 'queue') await overQueue()
  else await plain()
  process.stdout.write('', () => process.exit(0))
})
