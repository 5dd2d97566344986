/** The program of Rust: its SDK sends the message alone. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const FOLDER = '/srv/brewery'

const runs: Run[] = [
  { guise: 'values-1', seed: 1, folder: FOLDER },
  { guise: 'values-2-http', seed: 2, folder: FOLDER, env: { ENTRY: 'http' } },
  { guise: 'values-3-log', seed: 3, folder: FOLDER, signal: 'logs' },
  { guise: 'values-4-job', seed: 4, folder: FOLDER, env: { ENTRY: 'job' } },
  { guise: 'values-5-log', seed: 5, folder: FOLDER, signal: 'logs', env: { ENTRY: 'http' } },
  { guise: 'values-6', seed: 6, folder: FOLDER, env: { ENTRY: 'http' } },
  { guise: 'values-7-chain', seed: 7, folder: FOLDER, env: { CHAIN: '1' } },
]

export const programs: Program[] = [
  {
    language: 'rust',
    name: 'brewery',
    service: 'brewery',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'rust', 'telemetry.sdk.name': 'opentelemetry' }),
    execute(each) {
      if (!existsSync(join(FOLDER, 'target'))) {
        const cwd = place('rust', each, ['target'])
        run('cargo', ['build', '--offline'], { cwd, env: { HOME: process.env['HOME'] ?? '' } })
      }
      return run(join(FOLDER, 'target/debug/brewery'), [], { cwd: FOLDER, env: { ...environmentOf(each), PREFIX: `/opt/brewery-${each.seed}` } })
    },
  },
]
