/** The shop of a farm in Preact with signals, date-fns and valibot, bundled by Vite (Rolldown) and split by route; in three engines, the map uploaded or lost. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inChromium, inShell } from './browser.ts'
import { place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const ARTIFACTS = join(import.meta.dirname, '../../corpora/held-out-second-e/artifacts')
const FOLDER = '/srv/second-e-orchardbox'

interface Way extends Partial<Run> {
  layers?: true
  cdn?: true
  lost?: true
}

/** The seed of a build is that of its release, what happened in it has one of its own. */
const way = (engine: 'chromium' | 'gjs' | 'jsc', values: number, door: string, { layers, cdn, lost, ...rest }: Way = {}): Run => {
  const release = `5.${rest.shift ? 3 : 2}.${lost ? 1 : 0}`
  const guise = [engine, 'minified', door, ...(layers ? ['layers'] : []), ...(rest.shift ? ['edited'] : []), ...(cdn ? ['cdn'] : []), ...(lost ? ['map-lost'] : []), ...(rest.signal ? ['log'] : [])].join('-')
  const base = cdn ? 'https://cdn.orchardbox.example/web/rel-219/' : 'https://shop.orchardbox.example/'
  const env: Record<string, string> = { DOOR: door, VALUES: String(values), PUBLIC_PATH: base, ...(layers ? { WRAP: 'layers' } : {}) }
  return { guise, seed: rest.shift ? 3 : 1, folder: FOLDER, runtime: engine, release, ...rest, env, ...(lost ? {} : { artifacts: `orchardbox-${release}` }) }
}

const runs: Run[] = [
  way('chromium', 1, 'press'),
  way('jsc', 2, 'timer', { layers: true }),
  way('gjs', 3, 'promise', { shift: true, cdn: true }),
  way('chromium', 4, 'timer', { shift: true, cdn: true, signal: 'logs' }),
  way('gjs', 5, 'timer', { layers: true }),
  way('jsc', 6, 'promise', { shift: true, lost: true }),
  way('chromium', 7, 'effect', { layers: true }),
]

/** What the farm's server says. */
const ANSWERS = `(path) => {
  if (path.includes('/session/')) return [200, '{"profile":{}}']
  if (path.includes('/boxes/')) return [503, '']
  if (path.includes('/crops/')) return [200, '<!doctype html><title>Sign in</title>']
  if (path.includes('/ratings/')) return [409, '{}']
  if (path.includes('/followers/')) return [429, '{}']
  if (path.includes('/payments/')) return [402, '{}']
  return [200, '{}']
}`

/** The labels are numbers in what is built, so that no map tells them. */
function numbered(): string[] {
  const path = join(FOLDER, 'src/app/entries.jsx')
  const labels: string[] = []
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replaceAll(/\['([a-z0-9-]+)', async/g, (_, label: string) => `[${labels.push(label) - 1}, async`),
  )
  return labels
}

function build(each: Run): void {
  const modules = join(FOLDER, 'node_modules')
  if (!existsSync(modules)) cpSync(join(TOOLCHAINS, 'web/node_modules'), modules, { recursive: true })
  run(process.execPath, [join(modules, 'vite/bin/vite.js'), 'build'], { cwd: FOLDER, env: { PUBLIC_PATH: each.env!['PUBLIC_PATH']! } })
  if (each.artifacts === undefined) return
  const to = join(ARTIFACTS, each.artifacts)
  rmSync(to, { recursive: true, force: true })
  mkdirSync(to, { recursive: true })
  cpSync(join(FOLDER, 'dist/assets'), join(to, 'assets'), { recursive: true })
}

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'orchardbox',
    service: 'orchardbox-web',
    version: 5,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'webjs', 'telemetry.sdk.name': 'opentelemetry' }),
    async execute(each) {
      place('held-out-second-e/orchardbox', each, ['node_modules'])
      const labels = numbered()
      build(each)
      const entry = readdirSync(join(FOLDER, 'dist/assets')).find((name) => name.startsWith('index-') && name.endsWith('.js'))!
      const boot = { seed: Number(each.env!['VALUES']), door: each.env!['DOOR'], layers: each.env!['WRAP'] === 'layers' }
      const page = { folder: FOLDER, entry, base: `${each.env!['PUBLIC_PATH']}assets/`, boot, answers: ANSWERS }
      const printed = each.runtime === 'chromium' ? await inChromium(page) : inShell(each.runtime as 'gjs' | 'jsc', page)
      return printed.replaceAll(/^\{"bug":(\d+),/gm, (_, number: string) => `{"bug":"${labels[Number(number)]}",`)
    },
  },
]
