/** The berths of a port in Go, with its SDK: chi, database/sql over SQLite and pgx, Redis, errors wrapped with %w, own types, panics that a span's end saw. */
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const SRV = '/srv/tuning-twenty-third-berthd'
const OPT = '/opt/tuning-twenty-third-berthd'

const runs: Run[] = [
  { guise: 'http', seed: 1, folder: SRV, env: { DOOR: 'http' } },
  { guise: 'cli-stacks', seed: 2, folder: SRV, env: { STACKS: '1' } },
  { guise: 'pool-edited', seed: 3, folder: OPT, shift: true, env: { DOOR: 'pool' } },
  { guise: 'http-middleware-edited-stacks-log', seed: 4, folder: OPT, shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'middleware', STACKS: '1' } },
  { guise: 'trimpath-cron-stacks', seed: 5, folder: SRV, env: { DOOR: 'cron', FLAGS: '-trimpath', STACKS: '1' } },
  { guise: 'not-inlined-pool-stacks-log', seed: 6, folder: OPT, signal: 'logs', env: { DOOR: 'pool', STACKS: '1', FLAGS: '-gcflags=-l' } },
  { guise: 'trimpath-http-edited', seed: 7, folder: SRV, shift: true, env: { DOOR: 'http', FLAGS: '-trimpath' } },
]

export const programs: Program[] = [
  {
    language: 'go',
    name: 'berthd',
    service: 'berthd',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'go', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'go' }),
    execute(each) {
      const cwd = place('berthd', each)
      const flags = each.env?.['FLAGS'] === undefined ? [] : [each.env['FLAGS']]
      const cache = { GOCACHE: process.env['GOCACHE'] ?? '/var/cache/go-build', GOMODCACHE: process.env['GOMODCACHE'] ?? '/go/pkg/mod' }
      run('nice', ['go', 'build', ...flags, '-o', 'berthd', '.'], { cwd, env: { GOFLAGS: '-buildvcs=false', GOTOOLCHAIN: 'local', GOPROXY: 'off', ...cache } })
      return run('./berthd', [], { cwd, env: environmentOf(each) })
    },
  },
]
