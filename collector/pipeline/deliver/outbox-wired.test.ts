import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { afterAll, expect, test } from 'vitest'
import type { Alert } from '../../model/alert.ts'
import { drop } from '../../model/outcome.ts'
import { createOutboxIndexes } from '../../store/alerts/keep-outbox.ts'
import { openDocuments } from '../../store/documents/open-documents.ts'
import type { Store } from '../../store/index.ts'
import { exampleAlert, systemClock, testHost } from '../../testing.ts'
import { buildParts } from '../build.ts'
import { defineProcessor, defineReceiver, type Consumer, type Emit } from '../component.ts'
import { buildGraph } from '../graph.ts'
import type { World } from '../host.ts'
import { config, DELIVERY, entry, exporter } from '../sample-components.ts'

const folder = mkdtempSync(join(tmpdir(), 'faultline-outbox-wired-'))
const documents = await openDocuments(`sqlite:${folder}/documents.db`)
await createOutboxIndexes(documents)
afterAll(async () => {
  await documents.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Candidates go into a processor that keeps them, and come out of it when it has judged them, to two exporters. */
function wired(documentsOf: () => Store) {
  let source: Consumer<'alerts'>
  let emit: Emit<'alerts'>
  const told: string[] = []
  const receiver = defineReceiver({
    type: 'source',
    description: 'For tests.',
    config: z.strictObject({}),
    stability: { alerts: 'stable' },
    create: (_, next) => ((source = next.alerts!), {}),
  })
  const judge = defineProcessor({
    type: 'judge',
    description: 'For tests.',
    config: z.strictObject({}),
    signal: 'alerts',
    stability: 'stable',
    create: (_, __, own) => ((emit = own!), { process: (alerts) => alerts.map(() => drop('judged_later')) }),
  })
  const channel = (id: string) =>
    entry(
      id,
      exporter('channel', 'outbox', async (alerts) => void told.push(`${id} ${(alerts as Alert[])[0]!.id}`)),
      { outbox: { timeoutMs: 5_000, retry: DELIVERY.retry, consumers: 1 } },
    )
  const parts = config({
    receivers: [entry('source', receiver)],
    processors: [entry('judge', judge, { guard: { timeoutMs: 5_000, onError: 'keep' } })],
    exporters: [channel('channel/one'), channel('channel/two')],
    pipelines: [['alerts', ['source'], ['judge'], ['channel/one', 'channel/two']]],
  })
  const host = testHost()
  const world: World = {
    clock: systemClock,
    log: host.log,
    metrics: host.metrics,
    side: 'both',
    data: folder,
    channels: [],
    publicUrl: 'https://faultline.test',
    report: () => {},
    stopping: new AbortController().signal,
    store: documentsOf,
    keys: () => host.keys(),
  }
  return {
    parts: buildParts(parts, buildGraph(parts), world),
    told,
    consume: (alerts: Alert[]) => source.consume(alerts, {}),
    emit: (alerts: Alert[]) => emit(alerts),
  }
}

test('what a processor emits goes to the outbox of each exporter that it names, and from there to the other side', async () => {
  const { parts, told, consume, emit } = wired(() => ({ documents }) as unknown as Store)
  for (const { component } of parts.toReversed()) await component.start?.()
  await consume([exampleAlert({ id: 'candidate', routes: ['channel/one'] })])
  await emit([exampleAlert({ id: 'a', routes: ['channel/one', 'channel/two'] }), exampleAlert({ id: 'b', routes: ['channel/two'] })])
  expect(await documents.collection('alert_outbox').countDocuments({})).toBe(3)
  while (told.length < 3) await systemClock.sleep(10)
  for (const { component } of parts) await component.shutdown?.()
  expect(told.toSorted()).toEqual(['channel/one a', 'channel/two a', 'channel/two b'])
  expect(await documents.collection('alert_outbox').countDocuments({ state: 'sent' })).toBe(3)
})

test('without a store its exporter does not start, with the sentence that says why', async () => {
  const { parts } = wired(() => {
    throw new Error('Cannot use the store as the config starts no extension that has one')
  })
  const { component } = parts.find(({ name }) => name === 'exporter channel/one')!
  await expect(component.start!()).rejects.toThrow('Cannot use the store')
  await component.shutdown!()
})
