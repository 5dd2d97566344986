/** The worker that syncs feeds of products: ES modules as written, on four versions of Node, on Bun and on Deno. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, node, place, run, TOOLCHAINS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const SRV = '/srv/tuning-twelfth-feedsync'
const OPT = '/opt/tuning-twelfth-feedsync/current'

const runs: Run[] = [
  { guise: 'node-22-http', seed: 1, folder: SRV, runtime: '22', env: { DOOR: 'http' } },
  { guise: 'node-20-queue-moved', seed: 2, folder: OPT, runtime: '20', env: { DOOR: 'queue' } },
  { guise: 'node-24-http-layers-edited', seed: 3, folder: SRV, runtime: '24', shift: true, env: { DOOR: 'http', WRAP: 'layers' } },
  { guise: 'node-18-cli-moved-log', seed: 4, folder: OPT, runtime: '18', signal: 'logs', env: { DOOR: 'cli' } },
  { guise: 'bun-queue-layers', seed: 5, folder: SRV, runtime: 'bun', env: { DOOR: 'queue', WRAP: 'layers' } },
  { guise: 'deno-http-moved', seed: 6, folder: OPT, runtime: 'deno', env: { DOOR: 'http' } },
  { guise: 'node-24-cli-layers-edited-log', seed: 7, folder: OPT, runtime: '24', shift: true, signal: 'logs', env: { DOOR: 'cli', WRAP: 'layers' } },
  { guise: 'bun-http-edited', seed: 8, folder: SRV, runtime: 'bun', shift: true, env: { DOOR: 'http' } },
]

const LIBRARIES = ['p-queue', 'p-retry', 'p-timeout', 'eventemitter3', 'retry', 'is-network-error', 'yaml', 'zod']

const tool = (name: string): string => join(TOOLCHAINS, 'worker/node_modules', name)

const VERSIONS: Record<string, string> = { bun: '1.4.5', deno: '2.9.6' }

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'feedsync',
    service: 'feedsync',
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'nodejs',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': VERSIONS[runtime!] === undefined ? 'nodejs' : runtime!,
      'process.runtime.version': VERSIONS[runtime!] ?? runtime!,
    }),
    execute(each) {
      const cwd = place('feedsync', each)
      for (const name of LIBRARIES) cpSync(tool(name), join(cwd, 'node_modules', name), { recursive: true })
      const env = environmentOf(each)
      if (each.runtime === 'bun') return run(tool('bun/bin/bun.exe'), ['src/main.js'], { cwd, env })
      if (each.runtime === 'deno') return run(tool('.bin/deno'), ['run', '-A', '--no-lock', 'src/main.js'], { cwd, env: { ...env, DENO_DIR: join(TOOLCHAINS, 'deno') } })
      return run(node(each.runtime!), ['src/main.js'], { cwd, env })
    },
  },
]
