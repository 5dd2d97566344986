import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import type { Handler } from '../app'

type Middleware = (context: { route: string }, next: () => unknown) => unknown

const spans: string[] = []
const traced: Middleware = async ({ route }, next) => {
  spans.push(route)
  return await next()
}
const limited: Middleware = (_context, next) => Promise.resolve().then(() => next())

export const STACKS: Record<string, Middleware[]> = { none: [], traced: [traced], both: [limited, traced] }

export function compose(layers: readonly Middleware[], handler: Handler): (route: string, input: unknown) => Promise<unknown> {
  return async (route, input) => {
    const step = (i: number): unknown => (i === layers.length ? handler(input as never) : layers[i]!({ route }, () => step(i + 1)))
    return await step(0)
  }
}

export type Report = (error: unknown) => void

export async function overHttp(calls: readonly { route: string; input: object }[], dispatch: (row: number) => Promise<unknown>, failed: (row: number, error: unknown) => void): Promise<void> {
  const server = http.createServer((request, response) => {
    const row = Number(request.url!.slice(1))
    void dispatch(row)
      .catch((error) => failed(row, error))
      .finally(() => response.end())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  for (const row of calls.keys()) await Promise.race([fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${row}`), crashed(row, failed)])
  server.closeAllConnections()
}

export async function overJobs(calls: readonly { route: string; input: object }[], dispatch: (row: number) => Promise<unknown>, failed: (row: number, error: unknown) => void): Promise<void> {
  for (const row of calls.keys()) {
    const job = new Promise<void>((done) => {
      setTimeout(async () => {
        try {
          await dispatch(row)
        } catch (error) {
          failed(row, error)
        }
        done()
      }, 1)
    })
    await Promise.race([job, crashed(row, failed)])
  }
}

/** What no promise has goes to the process. */
function crashed(row: number, failed: (row: number, error: unknown) => void): Promise<void> {
  return new Promise((resolve) => process.removeAllListeners('uncaughtException').once('uncaughtException', (error) => resolve(failed(row, error))))
}
