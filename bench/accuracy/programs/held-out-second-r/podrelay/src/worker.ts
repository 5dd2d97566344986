// @ts-nocheck
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { isMainThread, Worker } from 'node:worker_threads'
import PQueue from 'p-queue'
import { Draws } from './shared/draws.ts'
import { Relay, TASKS } from './tasks.ts'

const { SEED, PREFIX, DOOR, WRAP } = process.env

/** As `Span.recordException` of the SDK does. */
function sent(bug: string, kind: string, error: any): void {
  const type = error.code ? String(error.code) : error.name
  process.stdout.write(`${JSON.stringify({ bug, type: type ?? '', message: error.message ?? '', stack: error.stack ?? '', span: `${kind} ${DOOR}`, kind: DOOR === 'queue' ? 4 : 0 })}\n`)
}

const host = createServer((request, response) => {
  const url = request.url!
  if (url.startsWith('/gone')) response.writeHead(404).end()
  else if (url.startsWith('/busy')) response.writeHead(503).end()
  else if (url.startsWith('/slow')) setTimeout(() => response.end(), 400)
  else if (url.startsWith('/hangup')) request.socket.destroy()
  else response.end('<html>Parked</html>')
})

async function measured<T>(work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  try {
    return await work()
  } finally {
    globalThis.lastTook = performance.now() - started
  }
}

const scoped = async <T>(work: () => Promise<T>): Promise<T> => measured(async () => work())

const perform = (work: () => unknown): Promise<unknown> => (WRAP === 'layers' ? scoped(async () => work()) : (async () => work())())

const doors: Record<string, (work: () => unknown, failed: (error: unknown) => void) => Promise<unknown>> = {
  queue: async (work, failed) => new PQueue({ concurrency: 1 }).add(() => perform(work)).catch(failed),
  timer: (work, failed) => new Promise<void>((done) => setTimeout(() => void perform(work).catch(failed).then(() => done()), 1)),
  stream: async (work, failed) => {
    const sink = new Writable({
      objectMode: true,
      write(job, _encoding, next) {
        perform(job.work).catch(failed).then(() => next())
      },
    })
    sink.end({ work })
    await finished(sink)
  },
}
doors['thread'] = async (work, failed) => {
  try {
    await perform(work)
  } catch (error) {
    failed(error)
  }
}

async function main(): Promise<void> {
  await new Promise<void>((ready) => host.listen(0, '127.0.0.1', ready))
  const relay = new Relay((host.address() as AddressInfo).port, PREFIX!)
  await relay.episodes.open()
  const draws = new Draws(Number(SEED))
  for (const [bug, kind, work] of TASKS) await doors[DOOR!]!(() => work(relay, draws), (error) => sent(bug, kind, error))
  host.closeAllConnections()
  host.close()
}

if (DOOR === 'thread' && isMainThread) new Worker(process.argv[1]!)
else void main()
