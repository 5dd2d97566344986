import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { CheckedConfig } from '../../config/checked.ts'
import { loadConfig } from '../../config/load.ts'
import { formatProblem } from '../../config/problem.ts'
import { LIMITS } from '../../model/limits.ts'
import type { ExceptionEvent } from '../../model/event.ts'
import type { Store } from '../../store/index.ts'
import { testHost } from '../../testing.ts'
import { ManualClock, systemClock } from '../clock.ts'
import { RetryableError } from '../component.ts'
import { event } from '../sample-components.ts'
import { WITHHELD } from './fail-closed.ts'
import { makeChain, runInWorker } from './index.ts'

/** Processors that misbehave when an event's message says so, in a plugin outside the repository. */
const PLUGIN = `
import { defineExporter, defineProcessor, defineReceiver, keep, RetryableError, z } from 'faultline'

const wicked = async (events, host) => {
  for (const event of events) {
    const what = event.exceptions[0].message
    if (what === 'throw') throw new Error('it throws')
    if (what === 'retry') throw new RetryableError('not now', { retryAfterMs: 40 })
    if (what === 'loop') for (;;);
    if (what === 'hang') await new Promise(() => {})
    if (what === 'exit') process.exit(3)
    if (what === 'reject') { void Promise.reject(new Error('nobody listens')); await new Promise((resolve) => setTimeout(resolve, 50)) }
    if (what === 'slow') await new Promise((resolve) => setTimeout(resolve, 700))
    if (what === 'function') event.attributes.spoilt = () => {}
    if (what === 'memory') { const hoard = []; for (;;) hoard.push(new Array(1e5).fill({ of: hoard.length })) }
    if (what === 'store') event.attributes.found = await host.store().documents.collection('issues').find({ project: 'default' }).limit(1).toArray()
    if (what === 'no store') event.attributes.found = await host.store().blobs.get('x').catch((error) => error.message)
    if (what === 'folder') event.attributes.folder = host.dataDir()
    if (what === 'later') setTimeout(() => process.exit(4), 20)
    host.metrics.add('seen_by_wicked', 1)
  }
  return events.map(keep)
}
const config = z.strictObject({})
const processor = (type, process, scrubs) => defineProcessor({
  type, description: 'For tests.', config, signal: 'exceptions', stability: 'stable', scrubs,
  create: (_, host) => ({ process: (events) => process(events, host) }),
})
export default [
  processor('wicked', wicked),
  processor('strict', wicked, true),
  defineProcessor({
    type: 'slow', description: 'For tests.', config, signal: 'exceptions', stability: 'stable',
    create: () => ({ start: () => new Promise(() => {}), process: (events) => events.map(keep) }),
  }),
  processor('last', (events) => events.map((event) => keep(Object.assign(event, { culprit: 'seen by last' })))),
  defineReceiver({ type: 'source', description: 'For tests.', config, stability: { exceptions: 'stable' }, create: () => ({}) }),
  defineExporter({
    type: 'nowhere', description: 'For tests.', config, stability: { exceptions: 'stable' }, delivery: 'direct',
    leavesMachine: () => false, create: () => ({ export: async () => {} }),
  }),
]
`
const YAML = `
receivers: { source: }
processors:
  wicked: { timeout: 500ms, on_error: keep }
  wicked/patient: { timeout: 60s, on_error: keep }
  wicked/drop: { timeout: 500ms, on_error: drop }
  strict: { timeout: 500ms, on_error: drop }
  slow:
  last:
exporters: { nowhere: }
service:
  data: \${env:TEST_DATA}
  plugins: [./plugin.ts]
  pipelines:
    exceptions/keep: { receivers: [source], processors: [wicked, last], exporters: [nowhere] }
    exceptions/patient: { receivers: [source], processors: [wicked/patient, last], exporters: [nowhere] }
    exceptions/alone: { receivers: [source], processors: [wicked], exporters: [nowhere] }
    exceptions/slow: { receivers: [source], processors: [slow], exporters: [nowhere] }
    exceptions/drop: { receivers: [source], processors: [wicked/drop, last], exporters: [nowhere] }
    exceptions/strict: { receivers: [source], processors: [strict, last], exporters: [nowhere] }
`
const folder = mkdtempSync(join(tmpdir(), 'faultline-chain-'))
const file = join(folder, 'faultline.yaml')
let config: CheckedConfig
const running: { shutdown?(): void | Promise<void> }[] = []

beforeAll(async () => {
  writeFileSync(join(folder, 'plugin.ts'), PLUGIN)
  writeFileSync(file, YAML)
  // The worker reads the same environment.
  process.env['TEST_DATA'] = join(folder, 'data')
  const loaded = await loadConfig([file])
  if (loaded.problems) throw new Error(loaded.problems.map(formatProblem).join('\n'))
  config = loaded.config
})
afterEach(async () => {
  for (const one of running.splice(0)) await one.shutdown?.()
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The chain of one of the pipelines above in its worker, before a recorder. */
async function chain(name: string, store?: Store) {
  const out: ExceptionEvent[] = []
  const entries = config.pipelines.find((one) => one.id === `exceptions/${name}`)!.processors.map((id) => config.processors.get(id)!)
  const processors = entries.map((entry) => ({ entry, host: testHost({ id: entry.id, ...(store && { store }) }) }))
  const worker = {
    files: config.files,
    pipeline: `exceptions/${name}`,
    signal: 'exceptions' as const,
    side: 'work' as const,
    clock: systemClock,
    stopping: new AbortController().signal,
    hosts: processors.map((one) => one.host),
    limits: entries.map((entry) => entry.guard!.timeoutMs),
    heapMb: 64,
  }
  const made = makeChain<'exceptions'>({
    runner: (emit) => runInWorker(worker, emit),
    signal: 'exceptions',
    processors,
    clock: systemClock,
    next: {
      consume: async (events) => {
        out.push(...events)
        return { rejected: 0 }
      },
    },
  })
  running.push(made)
  await made.start!()
  return { made, out, hosts: processors.map((one) => one.host) }
}

const lone = (options: Parameters<typeof runInWorker>[0]) => runInWorker(options, async () => {})
const says = (message: string) => Object.assign(event(message), { exceptions: [{ type: 'Error', message, stack: '', frames: [] }] })
const batch = (what: string) => [says('a'), says(what), says('b')]
const ids = (events: ExceptionEvent[]) => events.map((one) => one.id)

test.each([
  ['a throw', 'throw', 'it throws'],
  ['an endless loop', 'loop', 'it ran into its time limit of 500 ms'],
  ['a promise that never resolves', 'hang', 'it ran into its time limit of 500 ms'],
  ['an exit', 'exit', 'the worker ended with code 3'],
  ['a rejection that nobody handles', 'reject', 'the worker ended: nobody listens'],
  ['too much memory', 'memory', 'memory limit'],
  ['what is no data', 'function', 'it is no plain data at [0].kept.'],
])('%s costs only its own event the processor', async (_, what, sentence) => {
  // Filling the heap may take longer than the limit.
  const { made, out, hosts } = await chain(what === 'memory' ? 'patient' : 'keep')
  await made.consume(batch(what), {})
  expect(ids(out)).toEqual(['a', what, 'b'])
  expect(out.map((one) => one.culprit)).toEqual(['seen by last', 'seen by last', 'seen by last'])
  expect(out.map((one) => one.notes)).toEqual([[], [`Processor ${hosts[0]!.id} failed and was passed over`], []])
  expect(hosts[0]!.statuses.at(-1)!.message).toContain(sentence)
  await made.consume([says('c')], {})
  expect(hosts[0]!.statuses.at(-1)).toEqual({ status: 'ok' })
})

test('a batch that a processor gives back comes out of the worker as a RetryableError', async () => {
  const { made, out, hosts } = await chain('keep')
  const refused = await made.consume(batch('retry'), {}).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(RetryableError)
  expect(refused).toMatchObject({ message: 'not now', retryAfterMs: 40 })
  expect(out).toEqual([])
  expect(hosts[0]!.statuses).toEqual([{ status: 'recoverable', message: 'Processor wicked gives a batch back: not now' }])
})

test('on_error drop drops the culprit of an endless loop', async () => {
  const { made, out, hosts } = await chain('drop')
  await made.consume(batch('loop'), {})
  expect(ids(out)).toEqual(['a', 'b'])
  expect(hosts[0]!.counted.get('faultline_dropped_items{reason="wicked_error",signal="exceptions"}')).toBe(1)
})

test('a scrubbing processor fails closed in the worker, whatever on_error says', async () => {
  const { made, out } = await chain('strict')
  await made.consume(batch('loop'), {})
  expect(out[1]!.exceptions[0]!.message).toBe(WITHHELD)
  expect(out[1]!.attributes).toEqual({})
  expect(out[0]!.attributes).toEqual({ secret: 'hunter2' })
})

test('what a processor logs, counts and asks for reaches the host of the main thread', async () => {
  const { made, out, hosts } = await chain('keep')
  await made.consume([says('folder')], {})
  expect(out[0]!.attributes['folder']).toBe(join(folder, 'data', 'processors', 'wicked'))
  expect(hosts[0]!.counted.get('seen_by_wicked')).toBe(1)
  expect(hosts[0]!.counted.get('otelcol_processor_incoming_items{otel_signal="exceptions"}')).toBe(1)
})

test('the store answers calls from the worker, chains of them included', async () => {
  const asked: unknown[] = []
  const cursor = {
    limit: (count: number) => ({ toArray: async () => [{ count, asked: asked.at(-1) }] }),
  }
  const store = {
    documents: { collection: (name: string) => ({ find: (query: unknown) => (asked.push([name, query]), cursor) }) },
    blobs: { get: async () => Promise.reject(new Error('no such blob')) },
  } as unknown as Store
  const { made, out } = await chain('keep', store)
  await made.consume([says('store'), says('no store')], {})
  expect(out[0]!.attributes['found']).toEqual([{ count: 1, asked: ['issues', { project: 'default' }] }])
  expect(out[1]!.attributes['found']).toBe('no such blob')
})

test('a worker that ends between two batches is started again for the next one', async () => {
  const { made, out, hosts } = await chain('keep')
  await made.consume([says('a')], {})
  await made.consume([says('later')], {})
  while (!hosts[0]!.logged.some((line) => line.message.includes('ended with code 4'))) await systemClock.sleep(20)
  await made.consume([says('b')], {})
  expect(ids(out)).toEqual(['a', 'later', 'b'])
})

test('a main thread that was too busy to hear of the end blames no processor', async () => {
  const { made, out, hosts } = await chain('alone')
  const done = made.consume([says('slow')], {})
  // Past the first look at the limit; the second falls due while nobody can hear that the worker is done.
  await systemClock.sleep(600)
  // After this phase of the event loop come the timers, and only then the messages.
  await new Promise((resolve) => setImmediate(resolve))
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2_400)
  await done
  expect(out[0]!.notes).toEqual([])
  expect(hosts[0]!.statuses).toEqual([])
})

test('a processor that does not start within the limit stops the start with a sentence', async () => {
  const clock = new ManualClock()
  const runner = lone({
    files: config.files,
    pipeline: 'exceptions/slow',
    signal: 'exceptions',
    side: 'work',
    clock,
    stopping: new AbortController().signal,
    hosts: [],
    limits: [],
  })
  const started = expect(runner.start()).rejects.toThrow('they did not start within 30000 ms')
  await clock.advance(LIMITS.workerStartMs)
  await started
})

test('a worker that can not build its processors stops the start with a sentence', async () => {
  const runner = lone({
    files: [file],
    pipeline: 'exceptions/gone',
    signal: 'exceptions',
    side: 'work',
    clock: systemClock,
    stopping: new AbortController().signal,
    hosts: [],
    limits: [],
  })
  await expect(runner.start()).rejects.toThrow('Cannot find pipeline exceptions/gone as the config no longer names it')
})

test('shutdown is safe without start, and twice', async () => {
  const { made } = await chain('keep')
  await made.shutdown!()
  await made.shutdown!()
})
