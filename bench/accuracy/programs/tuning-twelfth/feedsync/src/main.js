import { EventEmitter, on } from 'node:events'
import { createServer, request } from 'node:http'
import { entries } from './entries.js'
import { Runner } from './jobs/runner.js'
import { Picks } from './picks.js'
import { PriceEngine } from './pricing/engine.js'
import { StoreClient } from './stores/client.js'

const { DOOR, WRAP, SEED } = process.env

const layers = WRAP === 'layers' ? [(next) => async (work) => ({ value: await next(work) }), (next) => (work) => next(work).finally(() => undefined)] : []
const perform = layers.reduce((next, layer) => layer(next), async (work) => work())

async function shop() {
  const server = createServer((incoming, response) => {
    const { url } = incoming
    const say = (status, body) => response.writeHead(status, { connection: 'close' }).end(body)
    incoming.resume()
    if (url.startsWith('/slow')) setTimeout(() => say(200, 'late'), 300)
    else if (/update\/\w+-1/.test(url)) say(409, '{}')
    else if (/update\/\w+-2/.test(url)) say(429, '{}')
    else if (/products\/\w+-3|\/(eu|us)\//.test(url)) say(410, '{}')
    else if (/products\/\w+-1/.test(url)) say(200, '<!doctype html><title>Maintenance</title>')
    else say(200, '{}')
  })
  await new Promise((resolve) => server.listen(9620, '127.0.0.1', resolve))
  return server
}

/** Jobs come over HTTP, one request each. */
async function control() {
  const jobs = []
  const server = createServer(async (_incoming, response) => {
    const { work, reject } = jobs.shift()
    await perform(work).catch(reject)
    response.writeHead(204, { connection: 'close' }).end()
  })
  await new Promise((resolve) => server.listen(9621, '127.0.0.1', resolve))
  return {
    server,
    enter: (work) =>
      new Promise((resolve, reject) => {
        jobs.push({ work, reject })
        request({ port: 9621, host: '127.0.0.1', agent: false }, (response) => response.resume().on('end', resolve)).end()
      }),
  }
}

/** Jobs come by a queue that is iterated. */
function queue() {
  const source = new EventEmitter()
  const consumer = async () => {
    for await (const [{ work, resolve, reject }] of on(source, 'job')) await perform(work).then(resolve, reject)
  }
  void consumer()
  return { enter: (work) => new Promise((resolve, reject) => source.emit('job', { work, resolve, reject })) }
}

const sent = (error) => {
  if (typeof error === 'string') return { type: '', message: error, stack: '' }
  return { type: error.code ? error.code.toString() : error.name, message: error.message, stack: error.stack ?? '' }
}

const shopServer = await shop()
const door = DOOR === 'http' ? await control() : DOOR === 'queue' ? queue() : { enter: perform }
const app = { engine: new PriceEngine(), client: new StoreClient('http://127.0.0.1:9620'), away: new StoreClient('http://127.0.0.1:9629'), runner: new Runner() }
const picks = new Picks(SEED)
let stray = () => undefined
process.on('uncaughtException', (error) => stray(error))
process.on('unhandledRejection', (error) => stray(error))

for (const [label, job, meet] of entries) {
  const error = await new Promise((resolve) => {
    stray = resolve
    door.enter(() => meet(app, picks)).then(() => setTimeout(resolve, 300), resolve)
  })
  if (error === undefined || error === null) console.error(`nothing happened: ${label}`)
  else console.log(JSON.stringify({ bug: label, ...sent(error), span: DOOR === 'http' ? `POST /jobs/${job}` : `job ${job}`, kind: DOOR === 'http' ? 1 : DOOR === 'queue' ? 4 : 0 }))
}

door.server?.close()
shopServer.close()
setTimeout(() => process.exit(0), 200)
