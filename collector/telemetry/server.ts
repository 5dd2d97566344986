import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import { bind } from '../pipeline/bind.ts'
import type { HealthBody } from './health.ts'

export interface TelemetryOptions {
  /** `host:port`; port 0 takes a free one. */
  metricsEndpoint: string
  healthEndpoint: string
  /** The page of metrics in Prometheus' text format. */
  metrics(): Promise<string>
  health(): HealthBody | Promise<HealthBody>
}

export interface TelemetryServers {
  /** Where they listen, ports settled. */
  addresses: { metrics: string; health: string }
  close(): Promise<void>
}

/** Answers `GET /metrics` and, at the health port, `GET /` with 200 or 503. Rejects with a sentence when a port is taken. */
export async function startTelemetry(options: TelemetryOptions): Promise<TelemetryServers> {
  const metrics = await listen('metrics', options.metricsEndpoint, async (request, response) => {
    if (request.url !== '/metrics' && request.url !== '/') return void response.writeHead(404).end()
    const page = await options.metrics()
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(page)
  })
  let health: Listening
  try {
    health = await listen('health', options.healthEndpoint, async (_request, response) => {
      const body = await options.health()
      response.writeHead(body.healthy ? 200 : 503, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    })
  } catch (error) {
    await close(metrics.server)
    throw error
  }
  return {
    addresses: { metrics: metrics.address, health: health.address },
    close: async () => void (await Promise.all([close(metrics.server), close(health.server)])),
  }
}

interface Listening {
  server: Server
  address: string
}

async function listen(what: string, endpoint: string, answer: (...args: Parameters<RequestListener>) => Promise<void>): Promise<Listening> {
  const server = createServer((request, response) => {
    // A process that is asked may just have ended.
    answer(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(503, { 'content-type': 'text/plain' })
      response.end(error instanceof Error ? error.message : String(error))
    })
  })
  return { server, address: await bind(server, endpoint, (reason) => `Cannot serve ${what} on ${endpoint} as ${reason}`) }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
