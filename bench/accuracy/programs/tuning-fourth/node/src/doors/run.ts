import Fastify from 'fastify'
import type { Entry } from './bugs.ts'

export type Report = (entry: Entry, span: string, kind: number, error: unknown) => void
export type Layer = (entry: Entry, next: () => Promise<unknown>) => Promise<unknown>

const timed: Layer = async (entry, next) => {
  const started = performance.now()
  try {
    return await next()
  } finally {
    durations.set(entry.route, performance.now() - started)
  }
}

const durations = new Map<string, number>()

async function inTransaction(entry: Entry, next: () => Promise<unknown>): Promise<unknown> {
  const held = locks.add(entry.job)
  try {
    const result = await next()
    return result
  } finally {
    held.delete(entry.job)
  }
}

const locks = new Set<string>()

function through(layers: Layer[], entry: Entry): Promise<unknown> {
  const [layer, ...rest] = layers
  return layer === undefined ? (async () => entry.call())() : layer(entry, () => through(rest, entry))
}

export const LAYERS: Record<string, Layer[]> = { none: [], timed: [timed], transaction: [timed, inTransaction] }

/** As a server: fastify answers, and its error handler reports. */
export async function serve(all: Entry[], layers: Layer[], report: Report): Promise<void> {
  const app = Fastify({ logger: false })
  const handlerOf = (entry: Entry) => async () => String(await through(layers, entry))
  all.forEach((entry, i) => app.get(`/${i}`, { config: { entry } }, handlerOf(entry)))
  app.setErrorHandler((error, request, reply) => {
    const { entry } = request.routeOptions.config as unknown as { entry: Entry }
    report(entry, entry.route, 2, error)
    void reply.code(500).send({ ok: false })
  })
  for (const i of all.keys()) await app.inject({ url: `/${i}` })
  await app.close()
}

export class Worker {
  queue: Entry[]

  constructor(queue: Entry[]) {
    this.queue = queue
  }

  async drain(layers: Layer[], report: Report): Promise<void> {
    for (let entry = this.queue.shift(); entry !== undefined; entry = this.queue.shift()) {
      await new Promise((resolve) => setImmediate(resolve))
      await this.process(entry, layers).catch((error: unknown) => report(entry!, `${entry!.job} process`, 5, error))
    }
  }

  async process(entry: Entry, layers: Layer[]): Promise<void> {
    await through(layers, entry)
  }
}
