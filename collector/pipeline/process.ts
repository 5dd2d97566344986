import { loadConfig } from '../config/load.ts'
import { formatProblem } from '../config/problem.ts'
import type { CheckedConfig } from '../config/checked.ts'
import { LIMITS } from '../model/limits.ts'
import type { HealthBody, ProcessTelemetry } from '../telemetry/index.ts'
import { createLogger, createTelemetry, startTelemetry } from '../telemetry/index.ts'
import { systemClock } from './clock.ts'
import { messageOf } from './deliver/index.ts'
import type { Side } from './graph.ts'
import { buildGraph } from './graph.ts'
import type { Running } from './run.ts'
import { run } from './run.ts'

/** What `serve` and its two processes say to each other. */
export type ToProcess = { kind: 'ask'; call: number; what: 'metrics' | 'health' } | { kind: 'stop' }
export type FromProcess =
  | { kind: 'started'; addresses: Record<string, string> }
  /** It can not start, and says why; it ends by itself. */
  | { kind: 'unable'; message: string }
  | { kind: 'metrics'; call: number; text: string }
  | { kind: 'health'; call: number; body: HealthBody }

/** Set by `serve` for the processes that it starts. */
export const SUPERVISED = 'FAULTLINE_SUPERVISED'

export interface ProcessOptions {
  /** Called once all has started, with where it listens: `http`, `grpc`, `ui`, `metrics`, `health`. */
  onReady?(addresses: Record<string, string>): void
}

/**
 * The life of a process that runs one side: until SIGTERM or SIGINT, a fatal component, or the end of the `serve` that started it. Alone
 * it serves its own metrics and health. Resolves with the exit code: 0 when it was asked to end, else 1, with the sentence on standard error.
 */
export async function runProcess(configPaths: readonly string[], side: Side, options: ProcessOptions = {}): Promise<number> {
  // Also what nobody foresaw is told to `serve`, which else would start the process again and again.
  return live(configPaths, side, options).catch((error: unknown) => unable(messageOf(error)))
}

async function live(configPaths: readonly string[], side: Side, options: ProcessOptions): Promise<number> {
  const config = await loadOrExplain(configPaths)
  if (config === undefined) return unable('Cannot start as the config has problems')
  const whole = !buildGraph(config).hasBoundary
  const name = whole ? 'faultline' : side
  const log = createLogger({ clock: systemClock, ...(whole ? {} : { fields: { process: name } }) })
  const telemetry = createTelemetry({ clock: systemClock, log, ...(whole ? {} : { process: name }) })
  const supervised = process.send !== undefined && process.env[SUPERVISED] !== undefined
  const asked = askedToEnd(supervised)
  if (supervised) answerParent(telemetry)
  const servers = supervised ? undefined : await startOwnTelemetry(config, telemetry).catch((error: unknown) => unable(messageOf(error)))
  if (servers === 1) return 1
  let running: Running
  try {
    running = await run({ config, side: whole ? 'both' : side, telemetry })
  } catch (error) {
    await servers?.close()
    return unable(messageOf(error))
  }
  telemetry.ready()
  const addresses = { ...running.addresses, ...servers?.addresses }
  tellParent({ kind: 'started', addresses })
  options.onReady?.(addresses)

  const fault = await Promise.race([asked, running.fatal])
  if (fault !== undefined) log.error(fault)
  telemetry.stopping()
  const failed = await shutdownInTime(running).then(
    () => undefined,
    (error: unknown) => messageOf(error),
  )
  if (failed !== undefined) log.error(failed)
  await servers?.close()
  // Else the channel would keep the process alive.
  if (process.connected) process.disconnect()
  return fault === undefined && failed === undefined ? 0 : 1
}

/** Prints every problem; `undefined` when one of them is an error. */
export async function loadOrExplain(configPaths: readonly string[]): Promise<CheckedConfig | undefined> {
  const loaded = await loadConfig(configPaths, process.env)
  // The processes that `serve` starts would only repeat it.
  if (process.env[SUPERVISED] === undefined || loaded.config === undefined) {
    for (const problem of loaded.problems ?? loaded.warnings) process.stderr.write(`${formatProblem(problem)}\n`)
  }
  return loaded.config
}

/** Resolves on SIGTERM, on SIGINT where no `serve` answers to it, and when that `serve` asks for it or is gone. */
function askedToEnd(supervised: boolean): Promise<undefined> {
  return new Promise((resolve) => {
    const end = (): void => resolve(undefined)
    process.once('SIGTERM', end)
    // A terminal sends it to all of its processes; `serve` then ends them in order.
    if (supervised) process.on('SIGINT', () => {})
    else process.once('SIGINT', end)
    if (!supervised) return
    process.once('disconnect', end)
    process.on('message', (message: ToProcess) => message.kind === 'stop' && end())
  })
}

function startOwnTelemetry(config: CheckedConfig, telemetry: ProcessTelemetry) {
  return startTelemetry({
    metricsEndpoint: config.service.metrics.endpoint,
    healthEndpoint: config.service.health.endpoint,
    metrics: () => telemetry.metricsText(),
    health: () => telemetry.health(),
  })
}

function answerParent(telemetry: ProcessTelemetry): void {
  process.on('message', async (message: ToProcess) => {
    if (message.kind !== 'ask') return
    if (message.what === 'metrics') tellParent({ kind: 'metrics', call: message.call, text: await telemetry.metricsText() })
    else tellParent({ kind: 'health', call: message.call, body: telemetry.health() })
  })
}

function tellParent(message: FromProcess): void {
  if (process.connected) process.send?.(message)
}

async function unable(message: string): Promise<1> {
  if (!process.connected) process.stderr.write(`${message}\n`)
  else {
    await new Promise((resolve) => process.send!({ kind: 'unable', message } satisfies FromProcess, resolve))
    process.disconnect()
  }
  return 1
}

async function shutdownInTime(running: Running): Promise<void> {
  const inTime = new AbortController()
  const late = systemClock.sleep(LIMITS.drainMs, inTime.signal).then(
    () => Promise.reject(new Error(`Cannot wait longer for the shutdown as it may take ${LIMITS.drainMs} ms`)),
    () => {},
  )
  try {
    await Promise.race([running.shutdown(), late])
  } finally {
    inTime.abort()
  }
}
