/**
 * What the worker thread of the processors costs: microseconds an event there and back, through a processor that does nothing, against the
 * same chain in place. `node bench/chain.ts`
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadConfig } from '../collector/config/load.ts'
import type { ExceptionEvent, Frame } from '../collector/model/event.ts'
import { makeChain, runInPlace, runInWorker, type EmitFrom, type Runner } from '../collector/pipeline/chain/index.ts'
import { systemClock } from '../collector/pipeline/clock.ts'
import { testHost } from '../collector/testing.ts'

const FRAMES = 20
const folder = mkdtempSync(join(tmpdir(), 'faultline-bench-'))
writeFileSync(
  join(folder, 'plugin.ts'),
  `import { defineExporter, defineProcessor, defineReceiver, keep, z } from 'faultline'
const config = z.strictObject({})
const base = { description: 'For the bench.', config }
export default [
  defineReceiver({ ...base, type: 'source', stability: { exceptions: 'stable' }, create: () => ({}) }),
  defineProcessor({ ...base, type: 'nothing', signal: 'exceptions', stability: 'stable', create: () => ({ process: (events) => events.map(keep) }) }),
  defineExporter({ ...base, type: 'nowhere', stability: { exceptions: 'stable' }, delivery: 'direct', leavesMachine: () => false, create: () => ({ export: async () => {} }) }),
]`,
)
writeFileSync(
  join(folder, 'faultline.yaml'),
  `receivers: { source: }
processors: { nothing: }
exporters: { nowhere: }
service: { data: ${folder}, plugins: [./plugin.ts], pipelines: { exceptions: { receivers: [source], processors: [nothing], exporters: [nowhere] } } }`,
)
const { config, problems } = await loadConfig([join(folder, 'faultline.yaml')])
if (config === undefined) throw new Error(problems.map((problem) => problem.message).join('\n'))
const entry = config.processors.get('nothing')!
const host = testHost()
const stopping = new AbortController().signal
const inWorker = {
  files: config.files,
  pipeline: 'exceptions',
  signal: 'exceptions' as const,
  side: 'work' as const,
  clock: systemClock,
  stopping,
  hosts: [host],
  limits: [5_000],
}
const worker = (emit: EmitFrom): Runner => runInWorker(inWorker, emit)
const place = (emit: EmitFrom): Runner =>
  runInPlace({ entries: [entry], hostOf: () => host, signal: 'exceptions', clock: systemClock }, emit)

for (const [name, runner] of Object.entries({ 'in a worker': worker, 'in place': place })) {
  const chain = makeChain<'exceptions'>({
    runner,
    signal: 'exceptions',
    processors: [{ entry, host }],
    clock: systemClock,
    next: { consume: async () => ({ rejected: 0 }) },
  })
  await chain.start?.()
  for (const size of [1, 10, 100, 2_000]) {
    const batch = Array.from({ length: size }, (_, i) => event(i))
    const rounds = Math.ceil(4_000 / size)
    for (let i = 0; i < Math.ceil(rounds / 5); i++) await chain.consume(batch, {})
    const cpu = process.cpuUsage()
    const started = performance.now()
    for (let i = 0; i < rounds; i++) await chain.consume(batch, {})
    const perEvent = ((performance.now() - started) * 1000) / (rounds * size)
    const { user, system } = process.cpuUsage(cpu)
    console.log(
      `${name.padEnd(12)} batches of ${String(size).padStart(5)}: ${perEvent.toFixed(1).padStart(7)} us an event, ${((user + system) / (rounds * size)).toFixed(1).padStart(7)} us of CPU`,
    )
  }
  await chain.shutdown?.()
}
rmSync(folder, { recursive: true })

/** About 6 KB of JSON: an error with a stack of 20 frames, a few attributes and a resource, as after `parse`. */
function event(i: number): ExceptionEvent {
  const at = (n: number): Frame => {
    const raw = { function: `handle${n}`, file: `/srv/app/src/orders/handler-${n}.js`, line: n, column: 7 }
    return { ...raw, module: '', inApp: n % 3 > 0, raw, status: 'raw' }
  }
  const frames = Array.from({ length: FRAMES }, (_, n) => at(n + 1))
  const stack = `TypeError: no total\n${frames.map((frame) => `    at ${frame.function} (${frame.file}:${frame.line}:${frame.column})`).join('\n')}`
  return {
    id: i.toString(16).padStart(32, '0'),
    project: 'default',
    signal: 'traces',
    time: '1700000000000000000',
    receivedAt: '1700000000000000000',
    service: 'shop',
    environment: 'production',
    release: '1.4.2',
    level: 'error',
    traceId: '0af7651916cd43dd8448eb211c80319c',
    spanId: 'b7ad6b7169203331',
    exceptions: [{ type: 'TypeError', message: 'Cannot read properties of undefined (reading total)', stack, frames }],
    breadcrumbs: [],
    trace: [],
    attributes: { 'http.request.method': 'POST', 'url.path': '/orders', 'http.route': '/orders', 'user.id': 'u-17' },
    resource: { 'service.name': 'shop', 'service.version': '1.4.2', 'host.name': 'web-1', 'telemetry.sdk.language': 'nodejs' },
    scrubbed: [],
    notes: [],
    sampleRate: 1,
  }
}
