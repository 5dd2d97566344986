/** The gardens in React with a router and TanStack Query, bundled by webpack with SWC: in three engines, from the site or a CDN, the map uploaded or lost. */
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inChromium, inShell, libraries, publicPath, upload } from './pages.ts'
import { place, run } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const FOLDER = '/srv/held-out-second-f-gardenplan'

interface Engine extends Partial<Run> {
  door?: 'press' | 'timer'
  wrap?: 'layers' | 'strict'
  cdn?: string
  lost?: true
}

const engine = (runtime: string, seed: number, release: string, { door = 'press', wrap, cdn, lost, ...rest }: Engine = {}): Run => {
  const marks = [wrap, rest.shift && 'edited', cdn && 'cdn', lost && 'map-lost', rest.signal && 'log'].filter((mark) => typeof mark === 'string')
  const guise = [runtime, 'minified', door, ...marks].join('-')
  const env: Record<string, string> = { DOOR: door, ...(wrap ? { WRAP: wrap } : {}), ...(cdn ? { CDN: cdn } : {}) }
  return { guise, seed, folder: FOLDER, runtime, release, ...rest, env, ...(lost ? {} : { artifacts: `gardenplan-${release}` }) }
}

const runs: Run[] = [
  engine('chromium', 1, '6.0.0'),
  engine('gjs', 2, '6.0.0', { wrap: 'layers' }),
  engine('jsc', 3, '6.1.0', { shift: true, cdn: 'gardenplan/v6', door: 'timer' }),
  engine('chromium', 4, '6.2.0', { shift: true, cdn: 'gardenplan/v6', wrap: 'layers', signal: 'logs' }),
  engine('jsc', 5, '6.0.0', { door: 'timer' }),
  engine('gjs', 6, '6.3.0', { shift: true }),
  engine('chromium', 7, '6.4.0-rc.1', { shift: true, cdn: 'static/2026-11', lost: true }),
]

/** What the servers say. */
const ANSWERS = `(path) => {
  if (path.includes('/beds/1')) return [404, '{}']
  if (path.includes('/beds/2')) return [200, '{"name":"North"}']
  if (path.includes('/beds/3')) return [200, '{"plants":[]}']
  if (path.includes('/beds/4')) return [200, '{"name":"East","plants":[{"name":"kale","sown":"early May"}]}']
  if (path.endsWith('/plants')) return [200, '{"items":[{"name":"kale","days":"60"},{"days":5}]}']
  if (path.includes('/advice/')) return [200, '{"text":"water"}']
  if (path.includes('/journal')) return [200, '{"items":[]}']
  if (path.includes('/forecast/')) return [200, '{"days":[]}']
  if (path.includes('/plans')) return [409, '{}']
  if (path.includes('/invites')) return [403, '{}']
  if (path.includes('/missing/')) return [404, '{}']
  if (path.includes('/orders')) return [503, '{}']
  return [200, '{}']
}`

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'gardenplan',
    service: 'gardenplan-web',
    version: 6,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'webjs', 'telemetry.sdk.name': 'opentelemetry' }),
    async execute(each) {
      const folder = place('held-out-second-f/gardenplan', each)
      libraries(folder)
      run(process.execPath, [join(folder, 'node_modules/webpack/bin/webpack.js')], { cwd: folder, env: { PUBLIC_PATH: publicPath(each) } })
      const assets = join(folder, 'assets')
      // Maps of libraries are kept out of the upload.
      rmSync(join(assets, readdirSync(assets).find((name) => /^vendor.*map$/.test(name))!))
      upload(each, assets)
      const scripts = ['vendor', 'main'].map((part) => readdirSync(assets).find((name) => name.startsWith(part) && name.endsWith('.js'))!)
      const page = { assets, scripts, answers: ANSWERS }
      return each.runtime === 'chromium' ? inChromium(each, page) : inShell(each, page)
    },
  },
]
