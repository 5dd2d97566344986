// @ts-nocheck
import 'reflect-metadata'
import fastify from 'fastify'
import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { container } from 'tsyringe'
import { entries, type Values } from './entries'
import { Database } from './platform/Database'
import { HttpGateway } from './platform/HttpGateway'

const seed = Number(process.env['SEED'])
const door = process.env['DOOR'] ?? 'cli'
const layers = process.env['WRAP'] !== undefined
const DEAD = 9985
const WORDS = ['skagen', 'gannet', 'dogger', 'thyboron', 'osprey', 'fulmar', 'viking', 'baltic', 'rotor', 'petrel', 'fisher', 'utsira']

function values(at: number): Values {
  let state = (seed * 48271 + at * 7919) >>> 0
  const next = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
  const num = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return { num, word: () => WORDS[num(0, WORDS.length - 1)]! }
}

const SPANS: Record<string, [string, number]> = { http: ['POST /care/:at', 2], queue: ['care process', 5], cron: ['care sweep', 1], cli: ['windcare', 1] }

function report(bug: string, error: any): void {
  const [span, kind] = SPANS[door]!
  console.log(JSON.stringify({ bug, type: error.code ? String(error.code) : error.name, message: error.message ?? '', stack: error.stack ?? '', span, kind }))
}

type Step = () => Promise<unknown>
const measured = (step: Step): Step => async () => {
  const started = Date.now()
  try {
    return await step()
  } finally {
    globalThis.performance.mark(`care-${Date.now() - started}`)
  }
}
const tenant = (step: Step): Step => async () => await step()

async function start(): Promise<void> {
  await container.resolve(Database).open()
  const upstream = createServer(async ({ url = '' }, response) => {
    if (url.includes('slow')) await sleep(500)
    const status = url.includes('denied') ? 401 : url.startsWith('/orders') ? 503 : 200
    const body = url.startsWith('/stock') ? '{"levels":[]}' : url.startsWith('/prices') ? '{"price":"12.50"}' : url.startsWith('/buoys') ? '{"buoys":[]}' : '{}'
    response.writeHead(status).end(body)
  }).listen(9984, '127.0.0.1')
  const gateway = container.resolve(HttpGateway)
  gateway.base = 'http://127.0.0.1:9984'
  gateway.dead = `http://127.0.0.1:${DEAD}`
  const all = entries(DEAD)

  async function perform(at: number): Promise<void> {
    const [bug, meet] = all[at]!
    let step: Step = async () => meet(values(at))
    if (layers) step = measured(tenant(step))
    try {
      await step()
    } catch (error) {
      report(bug, error)
    }
  }

  if (door === 'http') {
    const app = fastify()
    app.post('/care/:at', async (request) => {
      await perform(Number((request.params as { at: string }).at))
      return {}
    })
    await app.listen({ port: 9986, host: '127.0.0.1' })
    for (const at of all.keys()) await fetch(`http://127.0.0.1:9986/care/${at}`, { method: 'POST' })
  } else if (door === 'queue') {
    const jobs = [...all.keys()]
    await new Promise<void>((over) => {
      const pull = (): void => {
        const at = jobs.shift()
        if (at === undefined) over()
        else void perform(at).then(() => setImmediate(pull))
      }
      setImmediate(pull)
    })
  } else if (door === 'cron') {
    for (const at of all.keys()) await new Promise<void>((over) => setTimeout(() => void perform(at).then(over), 1))
  } else for (const at of all.keys()) await perform(at)
  upstream.close()
  process.exit()
}

void start()
