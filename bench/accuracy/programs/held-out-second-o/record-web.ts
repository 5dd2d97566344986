/** The family trees in React, bundled by webpack: minified with maps, as developed, edited, and with the map lost; in the engines of three browsers. */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inChromium, inShell } from './browser.ts'
import { addFunctions } from './edits.ts'
import { place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const ARTIFACTS = join(import.meta.dirname, '../../corpora/held-out-second-o/artifacts')
const FOLDER = '/srv/second-o-kinfolk'

interface Engine extends Partial<Run> {
  door?: 'press' | 'timer'
  strict?: true
  lost?: true
  /** The map has no text of the sources. */
  bare?: true
}

/** A build of the same sources is the same release in all engines. */
const engine = (runtime: string, seed: number, build: 'development' | 'minified', { door = 'press', strict, lost, bare, ...rest }: Engine = {}): Run => {
  const release = `7.${build === 'minified' ? 1 : 0}.${rest.shift ? seed : 0}${bare ? '-slim' : ''}${lost ? '-rc' : ''}`
  const words = { strict, edited: rest.shift, bare, 'map-lost': lost, log: rest.signal }
  const marks = Object.entries(words).flatMap(([word, on]) => (on ? [word] : []))
  const guise = [runtime, build, door, ...marks].join('-')
  const env: Record<string, string> = { BUILD: build, DOOR: door, ...(strict ? { WRAP: 'strict' } : {}), ...(bare ? { SOURCES: 'none' } : {}) }
  return { guise, seed, folder: FOLDER, runtime, release, ...rest, env, ...(build === 'minified' && !lost ? { artifacts: `kinfolk-${release}` } : {}) }
}

const runs: Run[] = [
  engine('chromium', 1, 'minified'),
  engine('gjs', 2, 'minified', { door: 'timer' }),
  engine('jsc', 3, 'minified', { shift: true, bare: true }),
  engine('chromium', 4, 'minified', { shift: true, door: 'timer', signal: 'logs' }),
  engine('jsc', 5, 'development', { strict: true }),
  engine('gjs', 6, 'minified', { shift: true, bare: true }),
  engine('chromium', 7, 'minified', { shift: true, lost: true }),
]

const ANSWERS = `(path) => {
  if (path.includes('/trees/')) return [200, '{"root":{}}']
  if (path.includes('/people/')) return [409, '{}']
  if (path.includes('/records/')) return [200, '{"hits":[]}']
  if (path.includes('/hints/')) return [200, '<!doctype html>']
  if (path.includes('/invitations/')) return [401, '{}']
  if (path.includes('/profile/')) return [200, '{"settings":{}}']
  return [200, '{"segments":[]}']
}`

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'kinfolk',
    service: 'kinfolk-web',
    version: 7,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'webjs', 'telemetry.sdk.name': 'opentelemetry' }),
    async execute(each) {
      const folder = place('held-out-second-o/kinfolk', each, ['node_modules'])
      if (!existsSync(join(folder, 'node_modules'))) cpSync(join(TOOLCHAINS, 'node/node_modules'), join(folder, 'node_modules'), { recursive: true })
      if (each.shift) addFunctions(join(folder, 'src'), each.seed)
      const { BUILD, SOURCES = '' } = each.env!
      run(process.execPath, [join(folder, 'node_modules/webpack/bin/webpack.js')], { cwd: folder, env: { BUILD: BUILD!, SOURCES } })
      const assets = join(folder, 'assets')
      const scripts = ['vendor', 'app'].map((part) => readdirSync(assets).find((name) => name.startsWith(part) && name.endsWith('.js'))!)
      if (each.artifacts !== undefined) {
        const to = join(ARTIFACTS, each.artifacts)
        rmSync(to, { recursive: true, force: true })
        mkdirSync(to, { recursive: true })
        for (const name of [scripts[1]!, `${scripts[1]!}.map`]) cpSync(join(assets, name), join(to, 'assets', name))
      }
      const page = { host: 'https://kinfolk.example.org', assets, scripts, answers: ANSWERS }
      return each.runtime === 'chromium' ? await inChromium(each, page) : inShell(each, page)
    },
  },
]
