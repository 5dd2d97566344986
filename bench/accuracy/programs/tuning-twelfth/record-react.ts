/** The meal plans in React, bundled by webpack with Babel: minified and as developed, in three engines, served by the site or a CDN, with the map uploaded or lost. */
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inChromium, inShell, publicPath, upload } from './browser.ts'
import { libraries, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const FOLDER = '/srv/tuning-twelfth-mealplan'

interface Engine extends Partial<Run> {
  door?: 'press' | 'timer' | 'transition'
  wrap?: 'layers' | 'strict'
  cdn?: string
  lost?: true
}

/** A build of the same sources is the same release in all engines. */
const engine = (runtime: string, seed: number, build: 'development' | 'minified', { door = 'press', wrap, cdn, lost, ...rest }: Engine = {}): Run => {
  const release = `5.${build === 'minified' ? 1 : 0}.${rest.shift ? 1 : 0}${lost ? '-canary' : ''}`
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
  return { guise, seed, folder: FOLDER, runtime, release, ...rest, env, ...(mapped ? { artifacts: `mealplan-${release}` } : {}) }
}

const runs: Run[] = [
  engine('chromium', 1, 'minified'),
  engine('gjs', 2, 'minified', { wrap: 'layers' }),
  engine('jsc', 3, 'minified', { shift: true, door: 'timer', cdn: 'mealplan/v2' }),
  engine('chromium', 4, 'minified', { shift: true, door: 'transition', cdn: 'mealplan/v2', signal: 'logs' }),
  engine('jsc', 5, 'development', { wrap: 'layers' }),
  engine('gjs', 6, 'minified', { shift: true, door: 'timer', lost: true }),
  engine('chromium', 7, 'minified', { wrap: 'strict', shift: true, cdn: 'static/2026-11', lost: true }),
]

/** What the servers say. */
const ANSWERS = `(path) => {
  if (path.includes('/meal/1')) return [404, '{}']
  if (path.includes('/meal/2')) return [200, '{"title":"Pea ris']
  if (path.includes('/reviews/1')) return [200, '{"items":[]}']
  if (path.includes('/accounts/1')) return [403, '{}']
  if (path.includes('/gifts')) return [422, '{}']
  if (path.includes('/meals/')) return [200, '{"items":[]}']
  return [200, '{}']
}`

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'mealplan',
    service: 'mealplan-web',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'webjs', 'telemetry.sdk.name': 'opentelemetry' }),
    async execute(each) {
      const folder = place('mealplan', each)
      libraries('react', folder)
      const webpack = join(folder, 'node_modules/webpack/bin/webpack.js')
      await run(process.execPath, [webpack], { cwd: folder, env: { BUILD: each.env!['BUILD']!, PUBLIC_PATH: publicPath(each) } })
      const assets = join(folder, 'assets')
      const vendorMap = readdirSync(assets).find((name) => /^vendor.*map$/.test(name))!
      // Maps of libraries are kept out of the upload.
      rmSync(join(assets, vendorMap))
      upload(each, assets)
      const scripts = ['vendor', 'main'].map((part) => readdirSync(assets).find((name) => name.startsWith(part) && name.endsWith('.js'))!)
      const page = { assets, scripts, answers: ANSWERS }
      return each.runtime === 'chromium' ? inChromium(each, 'mealplan', page) : inShell(each, 'mealplan', page)
    },
  },
]
