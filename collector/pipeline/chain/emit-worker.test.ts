import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadConfig } from '../../config/load.ts'
import type { ExceptionEvent } from '../../model/event.ts'
import { testHost } from '../../testing.ts'
import { systemClock } from '../clock.ts'
import { RetryableError } from '../component.ts'
import { event } from '../sample-components.ts'
import { makeChain, runInWorker } from './index.ts'

/** An emitter that does what the message of an event says, and one after it that marks what it sees. */
const PLUGIN = `
import { defineExporter, defineProcessor, defineReceiver, keep, z } from 'faultline'
const config = z.strictObject({})
const base = { description: 'For tests.', config, stability: 'stable', signal: 'exceptions' }
export default [
  defineProcessor({
    ...base, type: 'emitter',
    create: (_, host, emit) => ({
      start: () => void emit?.([{ id: 'started' }]),
      async process(events) {
        for (const event of events) {
          const what = event.exceptions[0].message
          const own = (id) => emit([{ ...structuredClone(event), id }])
          if (what === 'emit') await own('own')
          if (what === 'order') await Promise.all(['1', '2', '3'].map(own))
          if (what === 'refused') event.culprit = await own('refused').catch((error) => error.name + ' ' + error.retryAfterMs + ' ' + (error.constructor.name === error.name))
          if (what === 'function') event.culprit = await emit([{ id: 'x', bad: () => {} }]).catch((error) => error.name)
          if (what === 'later') setTimeout(() => own('later'), 20), await new Promise((resolve) => setTimeout(resolve, 400))
          if (what === 'exit') setTimeout(() => process.exit(4), 20)
          if (what === 'silent') event.culprit = String(emit)
        }
        return events.map(keep)
      },
    }),
  }),
  defineProcessor({
    ...base, type: 'last',
    create: () => ({ process: (events) => events.map((event) => keep(Object.assign(event, { attributes: { last: true } }))) }),
  }),
  defineReceiver({ type: 'source', description: 'For tests.', config, stability: { exceptions: 'stable' }, create: () => ({}) }),
  defineExporter({
    type: 'nowhere', description: 'For tests.', config, stability: { exceptions: 'stable' }, delivery: 'direct',
    leavesMachine: () => false, create: () => ({ export: async () => {} }),
  }),
]
`
const YAML = `
receivers: { source: }
processors: { emitter: , last: }
exporters: { nowhere: }
service:
  data: ./data
  plugins: [./plugin.ts]
  pipelines:
    exceptions: { receivers: [source], processors: [emitter, last], exporters: [nowhere] }
`
const folder = mkdtempSync(join(tmpdir(), 'faultline-emit-'))
const out: ExceptionEvent[] = []
let take = async (_ids: string[]): Promise<void> => {}
let chain: ReturnType<typeof makeChain<'exceptions'>>

beforeAll(async () => {
  writeFileSync(join(folder, 'plugin.ts'), PLUGIN)
  writeFileSync(join(folder, 'faultline.yaml'), YAML)
  const config = (await loadConfig([join(folder, 'faultline.yaml')])).config!
  const processors = ['emitter', 'last'].map((id) => ({ entry: config.processors.get(id)!, host: testHost({ id }) }))
  const worker = {
    files: config.files,
    pipeline: 'exceptions',
    signal: 'exceptions' as const,
    side: 'work' as const,
    clock: systemClock,
    stopping: new AbortController().signal,
    hosts: processors.map((one) => one.host),
    limits: processors.map(({ entry }) => entry.guard!.timeoutMs),
  }
  const next = {
    consume: async (events: ExceptionEvent[]) => {
      await take(events.map(({ id }) => id))
      out.push(...events)
      return { rejected: 0 }
    },
  }
  chain = makeChain<'exceptions'>({
    runner: (emit) => runInWorker(worker, emit),
    signal: 'exceptions',
    processors,
    next,
    clock: systemClock,
  })
  await chain.start!()
})
afterAll(async () => {
  await chain?.shutdown!()
  rmSync(folder, { recursive: true })
})

const says = (message: string) => Object.assign(event(message), { exceptions: [{ type: 'Error', message, stack: '', frames: [] }] })
const ids = () => out.splice(0).map(({ id }) => id)
const until = async (id: string) => {
  while (!out.some((one) => one.id === id)) await systemClock.sleep(20)
}

test('what a processor emits in the worker goes through the next one, and is taken before emit resolves', async () => {
  await until('started')
  expect(out.splice(0)).toMatchObject([{ id: 'started', attributes: { last: true } }])
  await chain.consume([says('emit')], {})
  expect(out).toMatchObject([
    { id: 'own', attributes: { last: true } },
    { id: 'emit', attributes: { last: true } },
  ])
  out.length = 0
  await chain.consume([says('order')], {})
  expect(ids()).toEqual(['1', '2', '3', 'order'])
})

test('emission goes on while a batch is under way', async () => {
  await chain.consume([says('later')], {})
  expect(ids()).toEqual(['later', 'later'])
})

test('a refusal crosses to the worker with its name and its time', async () => {
  take = async ([id]) => {
    if (id === 'refused' && out.length === 0) throw new RetryableError('full', { retryAfterMs: 70 })
  }
  const refused = says('refused')
  refused.id = 'batch'
  await chain.consume([refused, says('function')], {})
  expect(out.splice(0).map(({ culprit }) => culprit)).toEqual(['RetryableError 70 true', 'DataCloneError'])
})

test('a rerun and a trial have no emit', async () => {
  for (const trial of [undefined, { settings: {} }]) {
    const [event] = (await chain.rerun([says('silent')], undefined, trial)) as ExceptionEvent[]
    expect(event!.culprit).toBe('undefined')
  }
  expect(out).toEqual([])
})

test('a worker that ends is started again though no batch comes', async () => {
  await chain.consume([says('exit')], {})
  out.length = 0
  await until('started')
  expect(ids()).toEqual(['started'])
})
