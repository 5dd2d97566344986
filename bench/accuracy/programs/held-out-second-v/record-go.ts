/** The heat of a city in Go with its SDK: chi, pgx, Redis, bbolt, JWT; errors that are returned and panics, with a stack where it was asked for. */
import { environmentOf, place, run } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-v-calorix'
const OPT = '/opt/second-v-calorix/src'

const runs: Run[] = [
  { guise: 'http', seed: 1, folder: SRV, env: { DOOR: 'http' } },
  { guise: 'cli-stacks', seed: 2, folder: OPT, env: { STACKS: '1' } },
  { guise: 'pool-edited', seed: 3, folder: SRV, shift: true, env: { DOOR: 'pool' } },
  { guise: 'http-middleware-edited-stacks-log', seed: 4, folder: OPT, shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'middleware', STACKS: '1' } },
  { guise: 'trimpath-pool-stacks', seed: 5, folder: SRV, env: { DOOR: 'pool', STACKS: '1', FLAGS: '-trimpath' } },
  { guise: 'not-inlined-reflection-edited-stacks', seed: 6, folder: OPT, shift: true, env: { DOOR: 'reflect', STACKS: '1', FLAGS: '-gcflags=./...=-l' } },
  { guise: 'http-middleware-log', seed: 7, folder: SRV, signal: 'logs', env: { DOOR: 'http', WRAP: 'middleware' } },
]

export const programs: Program[] = [
  {
    language: 'go',
    name: 'calorix',
    service: 'calorix',
    version: 4,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'go', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'go' }),
    execute(each) {
      const cwd = place('held-out-second-v/calorix', each)
      const flags = each.env?.['FLAGS'] === undefined ? [] : [each.env['FLAGS']]
      const cache = { GOCACHE: process.env['GOCACHE'] ?? '/var/cache/go-build', GOMODCACHE: process.env['GOMODCACHE'] ?? '/opt/second-v-go/pkg/mod' }
      run('nice', ['go', 'build', ...flags, '-o', 'calorix', '.'], { cwd, env: { GOFLAGS: '-buildvcs=false', GOTOOLCHAIN: 'local', GOPROXY: 'off', ...cache } })
      return run('./calorix', [], { cwd, env: environmentOf(each) })
    },
  },
]
