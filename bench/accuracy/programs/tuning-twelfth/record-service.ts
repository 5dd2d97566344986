/** The desk of a forwarder in TypeScript as swc makes it, file by file: decorators, Koa, TypeORM, class-validator; the maps read by Node, uploaded or lost. */
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ARTIFACTS, environmentOf, libraries, node, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const SRV = '/srv/tuning-twelfth-freightdesk'
const OPT = '/opt/tuning-twelfth-freightdesk/releases/88'

interface Way extends Partial<Run> {
  layers?: true
  pino?: true
}

const way = (runtime: string, seed: number, map: 'node' | 'uploaded' | 'lost', folder: string, door: string, { layers, pino, ...rest }: Way = {}): Run => {
  const release = `3.${seed}.${rest.shift ? 1 : 0}`
  const guise = [
    `node-${runtime}`,
    `map-${map}`,
    door,
    ...(layers ? ['layers'] : []),
    ...(rest.shift ? ['edited'] : []),
    ...(pino ? ['pino'] : []),
    ...(rest.signal ? ['log'] : []),
  ].join('-')
  const env: Record<string, string> = { DOOR: door, MAP: map, ...(layers ? { WRAP: 'layers' } : {}), ...(pino ? { TEXT: 'pino' } : {}) }
  return { guise, seed, folder, runtime, release, ...rest, env, ...(map === 'uploaded' ? { artifacts: `freightdesk-${release}` } : {}) }
}

const runs: Run[] = [
  way('22', 1, 'node', SRV, 'http'),
  way('20', 2, 'uploaded', OPT, 'queue'),
  way('24', 3, 'uploaded', SRV, 'http', { layers: true, shift: true }),
  way('18', 4, 'lost', OPT, 'cron'),
  way('24', 5, 'node', SRV, 'cli', { layers: true, shift: true, signal: 'logs' }),
  way('20', 6, 'uploaded', OPT, 'http', { shift: true, pino: true, signal: 'logs' }),
  way('22', 7, 'lost', SRV, 'queue', { layers: true }),
]

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'freightdesk',
    service: 'freightdesk',
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'nodejs',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'nodejs',
      'process.runtime.version': runtime!,
    }),
    async execute(each) {
      const folder = place('freightdesk', each)
      libraries('service', folder)
      const swc = join(folder, 'node_modules/.bin/swc')
      await run(process.execPath, [swc, 'src', '-d', 'dist', '--strip-leading-paths', '--config-file', '.swcrc'], { cwd: folder, env: {} })
      if (each.artifacts !== undefined) {
        rmSync(join(ARTIFACTS, each.artifacts), { recursive: true, force: true })
        cpSync(join(folder, 'dist'), join(ARTIFACTS, each.artifacts, 'dist'), { recursive: true })
      }
      const flags = each.env!['MAP'] === 'node' ? ['--enable-source-maps'] : []
      return run(node(each.runtime!), [...flags, 'dist/main.js'], { cwd: folder, env: environmentOf(each) })
    },
  },
]
