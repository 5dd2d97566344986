/** The gym's classes in Vue with Pinia and vue-i18n, bundled by Vite (rolldown and oxc): minified and plain, in three engines, with the map uploaded or lost. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { inChromium, inShell, publicPath, upload } from './browser.ts'
import { libraries, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const FOLDER = '/srv/tuning-twelfth-gymclass'

interface Engine extends Partial<Run> {
  door?: 'press' | 'timer' | 'promise'
  wrap?: 'layers'
  cdn?: string
  lost?: true
}

/** A build of the same sources is the same release in all engines. */
const engine = (runtime: string, seed: number, build: 'plain' | 'minified', { door = 'press', wrap, cdn, lost, ...rest }: Engine = {}): Run => {
  const release = `7.${build === 'minified' ? 1 : 0}.${rest.shift ? 1 : 0}${lost ? '-next' : ''}`
  const guise = [
    runtime,
    build,
    door,
    ...(wrap ? [wrap] : []),
    ...(rest.shift ? ['edited'] : []),
    ...(cdn ? ['cdn'] : []),
    ...(lost ? ['map-lost'] : []),
    ...(rest.signal ? ['log'] : []),
  ].join('-')
  const mapped = build === 'minified' && lost === undefined
  const env: Record<string, string> = { BUILD: build, DOOR: door, ...(wrap ? { WRAP: wrap } : {}), ...(cdn ? { CDN: cdn } : {}) }
  return { guise, seed, folder: FOLDER, runtime, release, ...rest, env, ...(mapped ? { artifacts: `gymclass-${release}` } : {}) }
}

const runs: Run[] = [
  engine('chromium', 1, 'minified'),
  engine('jsc', 2, 'minified', { door: 'timer', wrap: 'layers' }),
  engine('gjs', 3, 'minified', { shift: true, cdn: 'gym/build-311' }),
  engine('chromium', 4, 'minified', { shift: true, door: 'timer', cdn: 'gym/build-311', signal: 'logs' }),
  engine('gjs', 5, 'plain', { wrap: 'layers' }),
  engine('chromium', 6, 'plain', { shift: true, door: 'promise', wrap: 'layers' }),
  engine('jsc', 7, 'minified', { shift: true, lost: true }),
]

/** What the servers say. */
const ANSWERS = `(path) => {
  if (path.includes('/classes/1')) return [200, '{"items":[]}']
  if (path.includes('/classes/2')) return [502, '']
  if (path.includes('/classes/3')) return [200, '{"classes":[{"id":4']
  if (path.includes('/class/1')) return [404, '{}']
  if (path.includes('/members/2')) return [200, '{"name":"Mira","email":"mira at example"}']
  if (path.includes('/members/1')) return [403, '{}']
  if (path.includes('/names/')) return [409, '{}']
  if (path.includes('/invites/')) return [429, '{}']
  return [200, '{}']
}`

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'gymclass',
    service: 'gymclass-web',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'webjs', 'telemetry.sdk.name': 'opentelemetry' }),
    async execute(each) {
      const folder = place('gymclass', each)
      libraries('vue', folder)
      const build = each.env!['BUILD']!
      const env = { BUILD: build, PUBLIC_PATH: publicPath(each), NODE_ENV: build === 'plain' ? 'development' : 'production' }
      await run(process.execPath, [join(folder, 'node_modules/vite/bin/vite.js'), 'build'], { cwd: folder, env })
      // What is served lies where the page of every program has it.
      const assets = join(folder, 'assets')
      await run('cp', ['-r', join(folder, 'dist/assets'), assets], { cwd: folder, env: {} })
      upload(each, assets)
      const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'))
      const page = { assets, scripts, answers: ANSWERS }
      return each.runtime === 'chromium' ? inChromium(each, 'gymclass', page) : inShell(each, 'gymclass', page)
    },
  },
]
