/** The functions of an insurer in TypeScript as esbuild bundles them: names kept, minified; the map read by Node, uploaded or lost; the SDK of AWS outside. */
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ARTIFACTS, environmentOf, libraries, node, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const SRV = '/srv/tuning-twelfth-claimflow'
const OPT = '/opt/tuning-twelfth-claimflow/task'

type Build = 'named' | 'minified' | 'minified-named'

interface Way extends Partial<Run> {
  layers?: true
}

const way = (runtime: string, seed: number, build: Build, map: 'node' | 'uploaded' | 'lost', folder: string, door: string, { layers, ...rest }: Way = {}): Run => {
  const release = `1.${['named', 'minified', 'minified-named'].indexOf(build)}.${rest.shift ? 1 : 0}${map === 'lost' ? '-rc.1' : ''}`
  const guise = [
    `node-${runtime}`,
    build,
    `map-${map}`,
    door,
    ...(layers ? ['layers'] : []),
    ...(rest.shift ? ['edited'] : []),
    ...(rest.signal ? ['log'] : []),
  ].join('-')
  const env: Record<string, string> = { DOOR: door, MAP: map, BUILD: build, ...(layers ? { WRAP: 'layers' } : {}) }
  return { guise, seed, folder, runtime, release, ...rest, env, ...(map === 'uploaded' ? { artifacts: `claimflow-${release}` } : {}) }
}

const runs: Run[] = [
  way('22', 1, 'minified', 'uploaded', SRV, 'http'),
  way('20', 2, 'named', 'node', OPT, 'queue'),
  way('24', 3, 'minified-named', 'lost', SRV, 'http', { layers: true, shift: true }),
  way('18', 4, 'minified', 'uploaded', OPT, 'queue', { shift: true, signal: 'logs' }),
  way('24', 5, 'minified', 'node', OPT, 'http', { layers: true, shift: true }),
  way('20', 6, 'minified', 'lost', SRV, 'queue', { layers: true }),
  way('22', 7, 'named', 'lost', SRV, 'direct', { shift: true, signal: 'logs' }),
]

const FLAGS: Record<Build, string[]> = { named: ['--keep-names'], minified: ['--minify'], 'minified-named': ['--minify', '--keep-names'] }

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'claimflow',
    service: 'claimflow-functions',
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'nodejs',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'nodejs',
      'process.runtime.version': runtime!,
      'faas.name': 'claimflow',
    }),
    async execute(each) {
      const folder = place('claimflow', each)
      libraries('lambda', folder)
      const flags = ['--bundle', '--platform=node', '--target=node18', '--format=cjs', '--external:@aws-sdk/*', '--external:luxon', '--sourcemap', '--sources-content=false']
      const built = [...flags, '--log-level=error', ...FLAGS[each.env!['BUILD'] as Build], '--outfile=dist/index.js']
      await run(join(folder, 'node_modules/.bin/esbuild'), ['src/main.ts', ...built], { cwd: folder, env: {} })
      if (each.artifacts !== undefined) {
        rmSync(join(ARTIFACTS, each.artifacts), { recursive: true, force: true })
        cpSync(join(folder, 'dist'), join(ARTIFACTS, each.artifacts, 'dist'), { recursive: true })
      }
      const mapped = each.env!['MAP'] === 'node' ? ['--enable-source-maps'] : []
      return run(node(each.runtime!), [...mapped, 'dist/index.js'], { cwd: folder, env: environmentOf(each) })
    },
  },
]
