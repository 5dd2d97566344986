/** Meets each bug once, by the door that the environment names, and prints what an SDK would have sent. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createApp, type Body, type Handler } from './app'
import { scenarios, type Values } from './scenarios'

const { SEED, SIGNAL, DOOR, WRAP, PREFIX } = process.env

let state = Number(SEED) * 2654435761
const random = (): number => {
  state = (state + 0x6d2b79f5) | 0
  let t = Math.imul(state ^ (state >>> 15), 1 | state)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
}
const int: Values['int'] = (low, high) => low + Math.floor(random() * (high - low + 1))
const pick: Values['pick'] = (list) => list[int(0, list.length - 1)]!
const values: Values = { int, pick, word: () => pick(['harbor', 'willow', 'granite', 'meadow', 'ember', 'cobalt', 'juniper', 'saffron']) + int(2, 99) }

let caught: (error: unknown) => void = () => {}
const capture = (error: unknown): void => caught(error)
process.on('unhandledRejection', capture)
process.on('uncaughtException', capture)

const partner = createServer((request, response) => {
  const url = request.url!
  if (url.startsWith('/status')) return
  if (url.startsWith('/cdrs')) response.writeHead(401).end('{}')
  else if (url.startsWith('/tariffs')) response.writeHead(404).end('{}')
  else response.end('{"uid":"a","valid":true}')
})

let took = 0

const timed =
  (handler: Handler): Handler =>
  async (body) => {
    const start = performance.now()
    try {
      return await handler(body)
    } finally {
      took = performance.now() - start
    }
  }
class Traced {
  constructor(private readonly handler: Handler) {}

  handle = (body: Body): unknown => {
    took = 0
    return this.handler(body)
  }
}

const wrap = (handler: Handler): Handler => (WRAP === 'layers' ? new Traced(timed(handler)).handle : handler)

type Door = (name: string, body: unknown) => Promise<[span: string, kind: number]>

async function openDoor(routes: Map<string, Handler>): Promise<Door> {
  const handlers = new Map([...routes].map(([name, handler]) => [name, wrap(handler)]))
  if (DOOR === 'job') {
    return async (name, body) => {
      await new Promise<void>((resolve) =>
        setTimeout(async () => {
          try {
            await handlers.get(name)!(JSON.parse(JSON.stringify(body)))
          } catch (error) {
            capture(error)
          }
          resolve()
        }, 1),
      )
      return [`job ${name.replace('/', '.')}`, 5]
    }
  }
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    try {
      const result = await handlers.get(request.url!.slice(1))!(JSON.parse(Buffer.concat(chunks).toString()))
      response.end(String(result))
    } catch (error) {
      capture(error)
      response.writeHead(500).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return async (name, body) => {
    await fetch(`http://127.0.0.1:${port}/${name}`, { method: 'POST', body: JSON.stringify(body) })
    return [`POST /${name}`, 2]
  }
}

async function main(): Promise<void> {
  await new Promise<void>((resolve) => partner.listen(9256, '127.0.0.1', resolve))
  const door = await openDoor(createApp({ partner: 'http://127.0.0.1:9256', closed: 'http://127.0.0.1:9257', folder: `${PREFIX}/data` }))
  for (const [bug, route, make] of scenarios) {
    let failures = 0
    const failure = new Promise<unknown>((resolve) => {
      caught = (error) => {
        failures++
        resolve(error)
      }
    })
    const [span, kind] = await door(route, make(values))
    const error = (await Promise.race([failure, new Promise((resolve) => setTimeout(resolve, 1000))])) as Error & { code?: string }
    await new Promise((resolve) => setTimeout(resolve, 15))
    if (failures !== 1) {
      console.error(`${bug}: ${failures} failures`)
      if (failures === 0) continue
    }
    const isError = typeof error === 'object' && error !== null
    const type = isError ? String((SIGNAL === 'traces' && error.code) || error.name) : ''
    console.log(JSON.stringify({ bug, type, message: isError ? error.message : String(error), stack: isError ? (error.stack ?? '') : '', span, kind }))
  }
  process.exit(0)
}

void main()
