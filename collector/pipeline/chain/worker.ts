import { parentPort, workerData } from 'node:worker_threads'
import type { ServiceConfig } from '../../config/checked.ts'
import { loadConfig } from '../../config/load.ts'
import { channelsOf } from '../channels.ts'
import { systemClock } from '../clock.ts'
import type { Host, Logger, Metrics } from '../component.ts'
import { dataFolder } from '../data-folder.ts'
import { installResolver } from '../plugins.ts'
import type { FromWorker, ToWorker, WorkerStart } from './messages.ts'
import type { Trial } from './runner.ts'
import { makeSteps, runSteps, type Step } from './steps.ts'
import { remoteStore, withSettings, type StoreCall } from './store-proxy.ts'

/**
 * The worker thread of one pipeline's processors. It builds them from the same config files as the main thread, runs what it is sent, and
 * keeps no time limit of its own: the main thread ends it. It never loads chdb, whose clients live on the main thread alone.
 */
const start = workerData as WorkerStart
const port = parentPort!
const progress = new Int32Array(start.progress)
const post = (message: FromWorker): void => port.postMessage(message)

const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
let calls = 0

/** What hosts are told of the config. */
interface Told {
  service: ServiceConfig
  channels: readonly string[]
}

function workerHost(step: number, id: string, { service: { data, publicUrl, api }, channels }: Told, trial?: Trial): Host {
  const log = (level: keyof Logger) => (message: string, fields?: Record<string, unknown>) =>
    post({ kind: 'log', step, level, message, ...(fields && { fields: JSON.parse(JSON.stringify(fields)) }) })
  const metric = (what: keyof Metrics) => (name: string, value: number, labels?: Record<string, string>) =>
    post({ kind: 'metric', step, what, name, value, ...(labels && { labels }) })
  const ask = (path: StoreCall): Promise<unknown> =>
    new Promise((resolve, reject) => {
      waiting.set(++calls, { resolve, reject })
      post({ kind: 'store', step, call: calls, path })
    })
  const store = remoteStore(trial === undefined ? ask : withSettings(ask, trial.settings))
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
    const steps = makeSteps(entries, (step) => workerHost(step, entries[step]!.id, told, trial))
    for (const step of steps) await step.processor.start?.()
    return steps
  }
  return { make, steps: await make() }
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
  if (message.kind === 'store') {
    const call = waiting.get(message.call)
    waiting.delete(message.call)
    if (message.error === undefined) call?.resolve(message.value)
    else call?.reject(Object.assign(new Error(message.error.message), { name: message.error.name }))
    return
  }
  const built = await building
  if (message.kind === 'stop') {
    await end(built.steps)
    post({ kind: 'stopped' })
    return port.close()
  }
  let steps = built.steps
  try {
    if (message.trial !== undefined) steps = await built.make(message.trial)
  } catch (error) {
    return post({ kind: 'done', result: { failed: { step: -1, kind: 'error', message: String(error) } } })
  }
  const result = await runSteps(steps, {
    items: message.items,
    signal: start.signal,
    substitutes: message.substitutes,
    checkData: message.single,
    clock: systemClock,
    onStep: (step) => {
      Atomics.store(progress, 0, step)
      Atomics.add(progress, 1, 1)
    },
  })
  if (message.trial !== undefined) await end(steps)
  // Done, also for a main thread that was too busy to hear of it within the limit.
  Atomics.store(progress, 0, -1)
  Atomics.add(progress, 1, 1)
  try {
    post({ kind: 'done', result })
  } catch (error) {
    // One of the items holds what is not data; run by itself it tells whose work that is.
    post({ kind: 'done', result: { failed: { step: -1, kind: 'error', message: error instanceof Error ? error.message : String(error) } } })
  }
})
