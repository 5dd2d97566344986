import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadConfig } from '../../config/load.ts'
import type { CheckedConfig } from '../../config/checked.ts'
import type { ExceptionEvent } from '../../model/event.ts'
import type { Store } from '../../store/index.ts'
import { testHost } from '../../testing.ts'
import { systemClock } from '../clock.ts'
import { rerunOver } from '../rerun.ts'
import { event } from '../sample-components.ts'
import { makeChain, runInWorker } from './index.ts'

/** Three processors that write their name to the culprit; the middle one also obeys the message, the last one reads the settings once. */
const PLUGIN = `
import { defineExporter, defineProcessor, defineReceiver, drop, keep, z } from 'faultline'
const config = z.strictObject({})
const processor = (type, process) => defineProcessor({
  type, description: 'For tests.', config, signal: 'exceptions', stability: 'stable',
  create: (_, host) => { const state = {}; return { process: (events) => process(events, host, state) } },
})
const add = (event, name) => Object.assign(event, { culprit: (event.culprit ?? '') + name })
export default [
  processor('one', (events) => events.map((event) => keep(add(event, '1')))),
  processor('two', (events) => events.map((event) => {
    const what = event.exceptions[0].message
    if (what === 'loop') for (;;);
    if (what === 'throw') throw new Error('it throws')
    return what === 'drop' ? drop('unwanted') : keep(add(event, '2'))
  })),
  processor('three', async (events, host, state) => {
    state.settings ??= await host.store().documents.collection('settings').findOne({ _id: 'default' })
    return events.map((event) => keep(add(event, '3' + state.settings.grouping + state.settings.other)))
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
processors: { one: , two: { timeout: 300ms }, three: }
exporters: { nowhere: }
service:
  data: ./data
  plugins: [./plugin.ts]
  pipelines:
    exceptions: { receivers: [source], processors: [one, two, three], exporters: [nowhere] }
`
const folder = mkdtempSync(join(tmpdir(), 'faultline-rerun-'))
const out: ExceptionEvent[] = []
const host = testHost({
  store: {
    documents: { collection: () => ({ findOne: async ({ _id }: { _id: string }) => ({ _id, grouping: 'saved', other: 'kept' }) }) },
  } as unknown as Store,
})
let config: CheckedConfig
let chain: ReturnType<typeof makeChain<'exceptions'>>

beforeAll(async () => {
  writeFileSync(join(folder, 'plugin.ts'), PLUGIN)
  writeFileSync(join(folder, 'faultline.yaml'), YAML)
  config = (await loadConfig([join(folder, 'faultline.yaml')])).config!
  const processors = ['one', 'two', 'three'].map((id) => ({ entry: config.processors.get(id)!, host }))
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
const culprits = (events: (ExceptionEvent | undefined)[]) => events.map((one) => one?.culprit)
const rerun = () => rerunOver([{ types: ['one', 'two', 'three'], rerun: chain.rerun }])

test('a rerun needs the processor that it begins with', async () => {
  expect(rerun().has('four')).toBe(false)
  await expect(rerun()([says('a')], 'four')).rejects.toThrow('no pipeline has the processor four')
  await expect(chain.rerun([says('a')], 'four')).rejects.toThrow('the pipeline has no such processor')
  await expect(rerunOver([])([says('a')])).rejects.toThrow('no pipeline has the processor to begin with')
})

test('events run again from the named processor on, are not changed, and go nowhere', async () => {
  const given = [says('a'), says('b')]
  expect(culprits(await rerun()(given, 'two'))).toEqual(['23savedkept', '23savedkept'])
  expect(culprits(await rerun()(given))).toEqual(['123savedkept', '123savedkept'])
  expect(culprits(given)).toEqual([undefined, undefined])
  expect(out).toEqual([])
  expect([...host.counted.keys()].filter((name) => name.includes('items'))).toEqual([])
})

test.each(['drop', 'throw', 'loop'])('an event that meets a %s comes back as undefined, and only it', async (what) => {
  const again = await rerun()([says('a'), says(what), says('b')], 'two')
  expect(culprits(again)).toEqual(['23savedkept', undefined, '23savedkept'])
  expect(again[0]!.notes).toEqual([])
})

test('events that each run into the time limit come back as undefined, and live ones are not passed over', async () => {
  const again = await rerun()(
    Array.from({ length: 15 }, () => says('loop')),
    'two',
  )
  expect(again).toEqual(new Array(15).fill(undefined))
  await chain.consume([says('live')], {})
  expect(culprits(out)).toEqual(['123savedkept'])
})

test('a trial sees other settings, and leaves those of the batches alone', async () => {
  const trial = { settings: { grouping: 'tried' } }
  expect(culprits(await rerun()([says('a')], 'three', trial))).toEqual(['3triedkept'])
  expect(culprits(await rerun()([says('a')], 'three'))).toEqual(['3savedkept'])
})

test('more events than go at once come back in their order', async () => {
  const many = Array.from({ length: 45 }, (_, i) => says(`m${i}`))
  expect((await rerun()(many, 'three')).map((one) => one!.id)).toEqual(many.map(({ id }) => id))
})
