// @ts-nocheck
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Command } from 'commander'
import { contextOf, type Context } from './commands/actions'
import { ENTRIES, type Ask } from './commands/entries'
import { Values } from './lib/values'
import { openDatabase } from './store/database'

const env = process.env
const seed = Number(env['SEED'] ?? 1)

interface Thrown extends Error {
  code?: string | number
}

/** As `recordException` of the SDK does. */
function report(bug: string, span: string, kind: number, thrown: unknown): void {
  const error = thrown as Thrown
  const type = error.code ? String(error.code) : error.name
  console.log(JSON.stringify({ bug, type, message: error.message, stack: error.stack, span, kind }))
}

const layers: ((next: Ask) => Ask)[] = []

async function timed(next: Ask, c: Context, v: Values): Promise<unknown> {
  const started = process.hrtime.bigint()
  try {
    return await next(c, v)
  } finally {
    void (process.hrtime.bigint() - started)
  }
}

if (env['WRAP'] === 'both' || env['WRAP'] === 'timed') layers.push((next) => (c, v) => timed(next, c, v))
if (env['WRAP'] === 'both')
  layers.push(
    (next) =>
      async function audited(c, v) {
        return next(c, v)
      },
  )

async function dispatch(ask: Ask, c: Context, v: Values): Promise<void> {
  const run = layers.reduce((next, layer) => layer(next), ask)
  await run(c, v)
}

async function cli(context: Context): Promise<void> {
  for (const [i, [bug, span, kind, ask]] of ENTRIES.entries()) {
    const program = new Command().exitOverride()
    program.command('run').action(async () => dispatch(ask, context, new Values(seed, i)))
    await program.parseAsync(['node', 'berthplan', 'run']).catch((error: unknown) => report(bug, span, kind, error))
  }
}

async function cron(context: Context): Promise<void> {
  for (const [i, [bug, span, kind, ask]] of ENTRIES.entries()) {
    await new Promise<void>((resolve) => {
      setTimeout(() => {
        dispatch(ask, context, new Values(seed, i))
          .catch((error: unknown) => report(bug, span, kind, error))
          .finally(resolve)
      }, 0)
    })
  }
}

async function queue(context: Context): Promise<void> {
  const jobs = ENTRIES.map((entry, i) => ({ entry, i }))
  async function* consume(): AsyncGenerator<(typeof jobs)[number]> {
    while (jobs.length > 0) yield jobs.shift()!
  }
  for await (const { entry, i } of consume()) {
    const [bug, span, kind, ask] = entry
    try {
      await dispatch(ask, context, new Values(seed, i))
    } catch (error) {
      report(bug, span, kind, error)
    }
  }
}

function upstream(): Promise<Server> {
  const server = createServer((request, response) => {
    const url = request.url!
    const answer = (status: number, text: string): void => void response.writeHead(status, { 'content-type': 'application/json' }).end(text)
    if (/\/3\d{3}$/.test(url)) return answer(403, '{}')
    if (/\/4\d{3}$|slow/.test(url)) return void setTimeout(() => answer(200, '{}'), 600).unref()
    if (/\/5\d{3}$/.test(url)) return answer(500, '{}')
    if (/down/.test(url)) return answer(503, '')
    if (/html/.test(url)) return answer(200, '<!doctype html><title>Tides</title>')
    if (/none/.test(url)) return answer(200, '{"tides":[]}')
    return answer(200, '{"lines":[{"hs":"8703","weight":{"gross":4}},{"hs":"0801"}]}')
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

async function main(): Promise<void> {
  const server = await upstream()
  const context = contextOf(await openDatabase(), `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  await { cli, cron, queue }[env['DOOR'] as 'cli']!(context)
  server.closeAllConnections()
  server.close()
}

void main()
