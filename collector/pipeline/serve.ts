import { fileURLToPath } from 'node:url'
import type { CheckedConfig } from '../config/checked.ts'
import type { HealthBody } from '../telemetry/index.ts'
import { createLogger, createTelemetry, mergeHealth, mergeMetrics, startTelemetry } from '../telemetry/index.ts'
import { systemClock } from './clock.ts'
import type { Logger } from './component.ts'
import { messageOf } from './deliver/index.ts'
import { buildGraph } from './graph.ts'
import type { ProcessOptions } from './process.ts'
import { loadOrExplain, runProcess } from './process.ts'
import type { Supervised } from './supervise.ts'
import { supervise } from './supervise.ts'

/**
 * Runs the whole product: ingest and work in a process each, started again when they die, with one port for the metrics and one for the
 * health of both. A config without a boundary runs in this process. Resolves with the exit code: 0 when it was asked to end and all of it
 * drained in time, else 1.
 */
export async function serve(configPaths: readonly string[], options: ProcessOptions = {}): Promise<number> {
  const config = await loadOrExplain(configPaths)
  if (config === undefined) return 1
  const print = { onReady: options.onReady ?? printAddresses }
  if (!buildGraph(config).hasBoundary) return runProcess(configPaths, 'both', print)
  return serveTwo(config, configPaths, createLogger({ clock: systemClock, fields: { process: 'serve' } }), print.onReady)
}

async function serveTwo(
  config: CheckedConfig,
  configPaths: readonly string[],
  log: Logger,
  onReady: (addresses: Record<string, string>) => void,
): Promise<number> {
  const own = createTelemetry({ clock: systemClock, log, process: 'serve' })
  const asked = new Promise<undefined>((resolve) => {
    process.once('SIGTERM', () => resolve(undefined))
    process.once('SIGINT', () => resolve(undefined))
  })
  // The same ending as this file: .ts in the repository, .js in the published package.
  const main = fileURLToPath(new URL(`../main${import.meta.url.slice(-3)}`, import.meta.url))
  const start = (name: 'ingest' | 'work'): Supervised =>
    supervise({
      name,
      main,
      args: [name, ...configPaths.flatMap((path) => ['--config', path])],
      clock: systemClock,
      log,
      metrics: own.metrics,
    })
  const processes = { work: start('work'), ingest: start('ingest') }
  const both = [processes.ingest, processes.work]
  // Receivers first, so that what they take still finds its way to the other side.
  const stop = async (): Promise<boolean> => {
    const ingest = await processes.ingest.stop()
    return (await processes.work.stop()) && ingest
  }
  const unable = async (message: string): Promise<number> => {
    await stop()
    process.stderr.write(`${message}\n`)
    return 1
  }

  const servers = await startTelemetry({
    metricsEndpoint: config.service.metrics.endpoint,
    healthEndpoint: config.service.health.endpoint,
    metrics: async () => {
      const pages = await Promise.all([own.metricsText(), ...both.map((one) => one.metricsText())])
      return mergeMetrics(pages.filter((page) => page !== undefined))
    },
    health: async (): Promise<HealthBody> => {
      const [ingest, work] = await Promise.all(both.map((one) => one.health()))
      return mergeHealth({ ingest, work }, systemClock)
    },
  }).catch((error: unknown) => messageOf(error))
  if (typeof servers === 'string') return unable(servers)

  try {
    const started = await Promise.race([Promise.all(both.map((one) => one.started)), asked])
    if (started !== undefined) onReady({ ...started[0], ...started[1], ...servers.addresses })
    await asked
  } catch (error) {
    await servers.close()
    return unable(messageOf(error))
  }
  // A second request does not wait for the draining.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => both.forEach((one) => one.kill()))
  const drained = await stop()
  await servers.close()
  return drained ? 0 : 1
}

function printAddresses(addresses: Record<string, string>): void {
  const line = (what: string, address: string | undefined): string => (address === undefined ? '' : `  ${what.padEnd(12)} ${address}\n`)
  process.stdout.write(
    '\nFaultline is ready.\n' +
      line('UI and API', addresses['ui'] && `http://${addresses['ui']}`) +
      line('OTLP/HTTP', addresses['http'] && `http://${addresses['http']}`) +
      line('OTLP/gRPC', addresses['grpc'] && `http://${addresses['grpc']}`) +
      '\n',
  )
}
