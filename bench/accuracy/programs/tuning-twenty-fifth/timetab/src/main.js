import { EventEmitter, once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { join } from 'node:path'
import PQueue from 'p-queue'
import { valuesOf } from './lib/values.js'
import { openPartner } from './partner.js'
import { tasks } from './tasks.js'

const { SEED, DOOR, WRAP, PREFIX } = process.env
const partner = 9860
mkdirSync(join(PREFIX, 'var'), { recursive: true })

/** As `Span.recordException` of the SDK takes them. */
function record(label, error, span, kind) {
  const exception = { type: '', message: error?.message ?? '', stack: error?.stack ?? '' }
  if (error?.code) exception.type = String(error.code)
  else if (error?.name) exception.type = error.name
  console.log(JSON.stringify({ bug: label, ...exception, span, kind }))
}

const context = { partner: `http://127.0.0.1:${partner}`, port: partner, closed: 9869, postgres: 9868 }
const metered = (next) => async (values) => {
  const started = process.hrtime.bigint()
  try {
    return await next(values)
  } finally {
    metered.spent = process.hrtime.bigint() - started
  }
}
const leased = (next) => async function withLease(values) {
  return await next(values)
}

const wrapped = (task) => {
  const bound = (values) => task(values, context)
  return WRAP === 'layers' ? metered(leased(bound)) : bound
}

const doors = {
  async cli(handle, values) {
    await handle(values)
  },
  async queue(handle, values) {
    const queue = new PQueue({ concurrency: 1 })
    await queue.add(async () => await handle(values))
  },
  async http(handle, values) {
    let failure
    const server = createServer(async (_request, response) => {
      try {
        await handle(values)
      } catch (error) {
        failure = error
      }
      response.end()
    })
    server.listen(9861, '127.0.0.1')
    await once(server, 'listening')
    const call = request({ port: 9861, host: '127.0.0.1', agent: false })
    call.end()
    const [response] = await once(call, 'response')
    response.resume()
    await once(response, 'end')
    server.close()
    if (failure) throw failure
  },
  async cron(handle, values) {
    await new Promise((done, failed) => setTimeout(() => Promise.resolve().then(() => handle(values)).then(done, failed), 1))
  },
  async bus(handle, values) {
    const bus = new EventEmitter({ captureRejections: true })
    bus.on('message', async (of) => {
      await handle(of)
      bus.emit('handled')
    })
    const settled = new Promise((done, failed) => bus.once('error', failed).once('handled', done))
    bus.emit('message', values)
    await settled
  },
}
const SPANS = { cli: ['timetab run', 1], queue: ['timetab.jobs process', 5], http: ['POST /jobs', 2], cron: ['timetab.tick', 1], bus: ['timetab.events receive', 5] }

const server = await openPartner(partner)
for (const [i, [label, task]] of tasks.entries()) {
  try {
    await doors[DOOR](wrapped(task), valuesOf(Number(SEED) * 100 + i))
    console.error(`nothing failed: ${label}`)
  } catch (error) {
    record(label, error, ...SPANS[DOOR])
  }
}
server.close()
process.exit(0)
