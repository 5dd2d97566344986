import { parentPort, workerData } from 'node:worker_threads'
import type { ServiceConfig } from '../../config/checked.ts'
import { loadConfig } from '../../config/load.ts'
import { channelsOf } from '../channels.ts'
import { systemClock } from '../clock.ts'
import { PermanentError, RetryableError, type Host, type Logger, type Metrics } from '../component.ts'
import { dataFolder } from '../data-folder.ts'
import { installResolver } from '../plugins.ts'
import { stepsAgain } from './again.ts'
import type { FromWorker, ToldError, ToWorker, WorkerStart } from './messages.ts'
import { pack, unpack } from './packed.ts'
import type { EmitFrom, Trial } from './runner.ts'
import { makeSteps, runSteps, type Step } from './steps.ts'
import { remoteStore, withSettings, type StoreCall } from './store-proxy.ts'

/**
 * The worker thread of one pipeline's processors. It builds them from the same config files as the main thread, runs what it is sent, and
 * keeps no time limit of its own: the main thread ends it. It never loads chdb, whose clients live on the main thread alone.
 */
const start = workerData as WorkerStart
const port = parentPort!
const post = (message: FromWorker): void => port.postMessage(message)

const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
let calls = 0

/** What hosts are told of the config. */
interface Told {
  service: ServiceConfig
  channels: readonly string[]
}

const ask = async (asks: (call: number) => FromWorker): Promise<unknown> => {
  const call = ++calls
  const answered = Promise.withResolvers<unknown>()
  waiting.set(call, answered)
  try {
    post(asks(call))
  } catch (error) {
    // What was to cross is not plain data.
    waiting.delete(call)
    throw error
  }
  return answered.promise
}

const emit: EmitFrom = async (step, items) => void (await ask((call) => ({ kind: 'emit', step, call, items })))

function workerHost(step: number, id: string, { service: { data, publicUrl, api }, channels }: Told, trial?: Trial): Host {
  const log = (level: keyof Logger) => (message: string, fields?: Record<string, unknown>) =>
    post({ kind: 'log', step, level, message, ...(fields && { fields: JSON.parse(JSON.stringify(fields)) }) })
  const metric = (what: keyof Metrics) => (name: string, value: number, labels?: Record<string, string>) =>
    post({ kind: 'metric', step, what, name, value, ...(labels && { labels }) })
  const send = (path: StoreCall): Promise<unknown> => ask((call) => ({ kind: 'store', step, call, path }))
  const store = remoteStore(trial === undefined ? send : withSettings(send, trial.settings))
  return {
    id,
    clock: systemClock,
    side: start.side,
    log: { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') },
    metrics: { add: metric('add'), set: metric('set'), observe: metric('observe') },
    dataDir: () => dataFolder(data, 'processor', id),
    report: (status, message) => post({ kind: 'report', step, status, ...(message !== undefined && { message }) }),
    publicUrl: () => publicUrl ?? `http://${api.endpoint}`,
    channels: () => channels,
    store: () => store,
    keys: () => {
      throw new Error('Cannot check keys as a processor receives nothing from senders')
    },
  }
}

async function build() {
  installResolver()
  const loaded = await loadConfig(start.files, process.env)
  if ('problems' in loaded) throw new Error(`Cannot load the config again as it has become invalid: ${loaded.problems.length} problems`)
  const { config } = loaded
  const pipeline = config.pipelines.find((entry) => entry.id === start.pipeline)
  if (pipeline === undefined) throw new Error(`Cannot find pipeline ${start.pipeline} as the config no longer names it`)
  const entries = pipeline.processors.map((id) => config.processors.get(id)!)
  const told: Told = { service: config.service, channels: channelsOf(config) }
  const make = async (trial?: Trial): Promise<Step[]> => {
    const steps = makeSteps(entries, hostOf(trial), trial === undefined ? emit : undefined)
    for (const step of steps) await step.processor.start?.()
    return steps
  }
  const hostOf = (trial?: Trial) => (step: number) => workerHost(step, entries[step]!.id, told, trial)
  const steps = await make()
  return { make, steps, again: stepsAgain(steps, hostOf()) }
}

async function end(steps: readonly Step[]): Promise<void> {
  for (const step of steps) await step.processor.shutdown?.()
}

const building = build()
building.then(
  () => post({ kind: 'ready' }),
  (error: unknown) => post({ kind: 'unable', message: error instanceof Error ? error.message : String(error) }),
)

port.on('message', async (message: ToWorker) => {
  if (message.kind === 'answer') {
    const call = waiting.get(message.call)
    waiting.delete(message.call)
    if (message.error === undefined) call?.resolve(message.value)
    else call?.reject(errorOf(message.error))
    return
  }
  const built = await building
  if (message.kind === 'stop') {
    await end(built.steps)
    await built.again.end()
    post({ kind: 'stopped' })
    return port.close()
  }
  const { run, items, how } = message
  const progress = new Int32Array(message.progress)
  const { trial } = how
  let steps = built.steps
  try {
    if (trial !== undefined) steps = await built.make(trial)
    else if (how.again === true) steps = await built.again.get()
  } catch (error) {
    return post({ kind: 'done', run, result: { failed: { step: -1, kind: 'error', message: String(error) } } })
  }
  const result = await runSteps(steps, {
    items: unpack(items),
    signal: start.signal,
    substitutes: how.substitutes,
    checkData: how.single === true,
    clock: systemClock,
    onStep: (step) => {
      Atomics.store(progress, 0, step)
      Atomics.add(progress, 1, 1)
    },
  })
  if (trial !== undefined) await end(steps)
  // Done, also for a main thread that was too busy to hear of it within the limit.
  Atomics.store(progress, 0, -1)
  Atomics.add(progress, 1, 1)
  try {
    const packed = 'failed' in result ? result : { outcomes: pack(start.signal, result.outcomes), stats: result.stats }
    post({ kind: 'done', run, result: packed })
  } catch (error) {
    // One of the items holds what is not data; run by itself it tells whose work that is.
    const said = error instanceof Error ? error.message : String(error)
    post({ kind: 'done', run, result: { failed: { step: -1, kind: 'error', message: said } } })
  }
})

function errorOf({ name, message, retryAfterMs }: ToldError): Error {
  if (name === 'RetryableError') return new RetryableError(message, retryAfterMs === undefined ? {} : { retryAfterMs })
  return name === 'PermanentError' ? new PermanentError(message) : Object.assign(new Error(message), { name })
}
