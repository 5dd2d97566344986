import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { expect, test } from 'vitest'
import type { CheckedConfig } from '../config/checked.ts'
import { drop, keep } from '../model/outcome.ts'
import { testHost } from '../testing.ts'
import type { Component, Consumer, Host, Status } from './component.ts'
import { defineConnector, defineExporter, defineExtension, defineReceiver } from './component.ts'
import { run } from './run.ts'
import { config, DELIVERY, entry, event, exporter, processor } from './sample-components.ts'

/** Components that write down what happens to them, in one list. */
function recorded() {
  const happened: string[] = []
  const hosts: Record<string, Host> = {}
  let source: Consumer<'exceptions'> | undefined
  const life = (name: string, more: Component = {}): Component => ({
    start: () => void happened.push(`start ${name}`),
    shutdown: () => void happened.push(`stop ${name}`),
    ...more,
  })
  const base = (type: string) => ({ type, description: 'Recorded.', config: z.strictObject({}) })
  return {
    happened,
    hosts,
    source: () => source!,
    life,
    receiver: defineReceiver({
      ...base('source'),
      stability: { exceptions: 'stable' },
      create: (_, next, host) => {
        source = next.exceptions
        hosts['source'] = host
        return { ...life('source'), addresses: () => ({ http: '127.0.0.1:4318' }) }
      },
    }),
    connector: defineConnector({
      ...base('pass'),
      stability: 'stable',
      connects: [['exceptions', 'exceptions']],
      create: (_, next) => ({
        ...life('pass'),
        consume: (_signal, data, context) => next.exceptions!.consume(data as never, context),
      }),
    }),
    exporter: (type: string, more: Component = {}) =>
      defineExporter({
        ...base(type),
        stability: { exceptions: 'stable' },
        delivery: 'direct',
        leavesMachine: () => false,
        create: (_, host) => {
          hosts[type] = host
          return { ...life(type, more), export: async (events) => void happened.push(`${type} got ${(events as unknown[]).length}`) }
        },
      }),
    extension: defineExtension({ ...base('vault'), stability: 'stable', create: () => life('vault') }),
  }
}

function telemetry() {
  const host = testHost()
  const reports: [component: string, status: Status, message?: string][] = []
  return { ...host, reports, report: (...report: [string, Status, string?]) => void reports.push(report) }
}

function chainOfThree(parts: ReturnType<typeof recorded>, more: Component = {}): CheckedConfig {
  return config({
    receivers: [entry('source', parts.receiver)],
    connectors: [entry('pass', parts.connector)],
    exporters: [entry('sink', parts.exporter('sink', more))],
    extensions: [entry('vault', parts.extension)],
    pipelines: [
      ['exceptions/second', ['pass'], [], ['sink']],
      ['exceptions/first', ['source'], [], ['pass']],
    ],
  })
}

test('start goes extensions, exporters, connectors, receivers; shutdown the other way round', async () => {
  const parts = recorded()
  const running = await run({ config: chainOfThree(parts), side: 'work', telemetry: telemetry() })
  expect(parts.happened.splice(0)).toEqual(['start vault', 'start sink', 'start pass', 'start source'])
  expect(running.side).toBe('both')
  expect(running.addresses).toEqual({ http: '127.0.0.1:4318' })
  await parts.source().consume([event('a'), event('b')], {})
  expect(parts.happened.splice(0)).toEqual(['sink got 2'])
  await running.shutdown()
  await running.shutdown()
  expect(parts.happened).toEqual(['stop source', 'stop pass', 'stop sink', 'stop vault'])
})

test('an error in start ends with its sentence, after what had started was shut down', async () => {
  const parts = recorded()
  const broken = chainOfThree(parts, {
    start: () => {
      throw new Error('the port is taken')
    },
  })
  const heard = telemetry()
  await expect(run({ config: broken, side: 'both', telemetry: heard })).rejects.toThrow('Cannot start exporter sink: the port is taken')
  expect(parts.happened).toEqual(['start vault', 'stop sink', 'stop vault'])
  expect(heard.reports).toContainEqual(['exporter sink', 'fatal', 'the port is taken'])
})

test('errors in shutdown accumulate and keep nobody from ending', async () => {
  const parts = recorded()
  const stubborn = chainOfThree(parts, {
    shutdown: () => {
      throw new Error('not yet')
    },
  })
  const running = await run({ config: stubborn, side: 'both', telemetry: telemetry() })
  await expect(running.shutdown()).rejects.toThrow('Cannot shut down exporter sink: not yet')
  expect(parts.happened.at(-1)).toBe('stop vault')
})

test('a fatal report asks the process to end', async () => {
  const parts = recorded()
  const running = await run({ config: chainOfThree(parts), side: 'both', telemetry: telemetry() })
  parts.hosts['sink']!.report('fatal', 'the disk is gone')
  expect(await running.fatal).toBe('Cannot go on as exporter sink failed: the disk is gone')
  await running.shutdown()
})

test('a host labels what its component counts and logs, and gives it a folder of its own', async () => {
  const parts = recorded()
  const heard = telemetry()
  const data = mkdtempSync(join(tmpdir(), 'faultline-run-'))
  const own = { ...chainOfThree(parts), service: { ...chainOfThree(parts).service, data } }
  const running = await run({ config: own, side: 'both', telemetry: heard })
  const host = parts.hosts['sink']!
  host.metrics.add('seen', 2, { reason: 'x' })
  host.log.info('hello', { items: 1 })
  expect(heard.counted.get('seen{exporter="sink",reason="x"}')).toBe(2)
  expect(heard.logged.at(-1)).toEqual({ level: 'info', message: 'hello', fields: { exporter: 'sink', items: 1 } })
  expect(host.dataDir()).toBe(join(data, 'exporters', 'sink'))
  expect(() => host.store()).toThrow('add `store` to service.extensions')
  await running.shutdown()
})

test('processors before the exporters change clones, so a pipeline beside them sees what was sent', async () => {
  const parts = recorded()
  const seen: string[][] = []
  const sink = (name: string) =>
    entry(
      name,
      exporter(
        name,
        'direct',
        async (data) =>
          void seen.push([name, ...(data as { id: string; culprit?: string }[]).map((one) => `${one.id} ${one.culprit ?? ''}`)]),
      ),
    )
  const two = config({
    receivers: [entry('source', parts.receiver)],
    processors: [
      entry(
        'mark',
        processor('mark', (events) =>
          events.map((one) => (one.id === 'a' ? drop('noise') : keep(Object.assign(one, { culprit: 'marked' })))),
        ),
        {
          guard: { timeoutMs: 1_000, onError: 'keep' },
        },
      ),
    ],
    exporters: [sink('marked'), sink('plain')],
    pipelines: [
      ['exceptions/marked', ['source'], ['mark'], ['marked']],
      ['exceptions/plain', ['source'], [], ['plain']],
    ],
  })
  const running = await run({ config: two, side: 'both', telemetry: telemetry() })
  await parts.source().consume([event('a'), event('b')], {})
  expect(seen).toEqual([
    ['marked', 'b marked'],
    ['plain', 'a ', 'b '],
  ])
  await running.shutdown()
})

test('a queued exporter is drained before the process ends, and its overflow beside another branch is not the sender’s error', async () => {
  const parts = recorded()
  const gate = Promise.withResolvers<void>()
  const sent: string[] = []
  const queued = entry(
    'forward',
    exporter('forward', 'queued', async (data) => {
      await gate.promise
      sent.push((data as { id: string }[])[0]!.id)
    }),
    { delivery: { ...DELIVERY, timeoutMs: 0, queue: { ...DELIVERY.queue, consumers: 1, size: 1 } } },
  )
  const beside = config({
    receivers: [entry('source', parts.receiver)],
    exporters: [queued, entry('sink', parts.exporter('sink'))],
    pipelines: [['exceptions', ['source'], [], ['forward', 'sink']]],
  })
  const heard = telemetry()
  const running = await run({ config: beside, side: 'both', telemetry: heard })
  for (const id of ['a', 'b', 'c']) expect(await parts.source().consume([event(id)], {})).toEqual({ rejected: 0 })
  expect(heard.counted.get('otelcol_exporter_enqueue_failed_exceptions{exporter="forward"}')).toBe(1)
  gate.resolve()
  await running.shutdown()
  expect(sent).toEqual(['a', 'b'])
})
