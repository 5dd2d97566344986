/** The payouts of Go, with its SDK: database/sql, errors wrapped with %w, sentinels, own types, panics that a guard took. */
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const SRV = '/srv/tuning-ninth-payoutd'
const OPT = '/opt/tuning-ninth-payoutd'

const runs: Run[] = [
  { guise: 'http', seed: 1, folder: SRV, env: { DOOR: 'http' } },
  { guise: 'cli-stacks', seed: 2, folder: SRV, env: { STACKS: '1' } },
  { guise: 'pool-middleware-shifted', seed: 3, folder: OPT, shift: true, env: { DOOR: 'pool', WRAP: 'middleware' } },
  { guise: 'http-middleware-shifted-stacks-log', seed: 4, folder: OPT, shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'middleware', STACKS: '1' } },
  { guise: 'trimpath-pool-wrapped-log', seed: 5, folder: SRV, signal: 'logs', env: { DOOR: 'pool', WRAP: 'cause', FLAGS: '-trimpath' } },
  { guise: 'not-inlined-reflection-stacks', seed: 6, folder: OPT, env: { DOOR: 'reflection', STACKS: '1', FLAGS: '-gcflags=all=-l' } },
]

export const programs: Program[] = [
  {
    language: 'go',
    name: 'payoutd',
    service: 'payoutd',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'go', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'go' }),
    execute(each) {
      const cwd = place('payoutd', each)
      const flags = each.env?.['FLAGS'] === undefined ? [] : [each.env['FLAGS']]
      const cache = { GOCACHE: process.env['GOCACHE'] ?? '/var/cache/go-build', GOMODCACHE: process.env['GOMODCACHE'] ?? '/go/pkg/mod' }
      run('go', ['build', ...flags, '-o', 'payoutd', '.'], { cwd, env: { GOFLAGS: '-buildvcs=false', GOTOOLCHAIN: 'local', GOPROXY: 'off', ...cache } })
      return run('./payoutd', [], { cwd, env: environmentOf(each) })
    },
  },
]
