/** The berths of Go with its SDK: chi, database/sql and SQLite, pkg/errors, gRPC, redis; panics with their stack, errors with the SDK's, their own or none. */
import { environmentOf, place, run } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/held-out-second-f-berthplan'
const OPT = '/opt/held-out-second-f-berthplan/src'

const runs: Run[] = [
  { guise: 'http', seed: 1, folder: SRV, env: { DOOR: 'http' } },
  { guise: 'cli-stacks', seed: 2, folder: OPT, env: { STACKS: 'sdk' } },
  { guise: 'pool-edited-own-stacks', seed: 3, folder: SRV, shift: true, env: { DOOR: 'pool', STACKS: 'errors' } },
  { guise: 'http-layers-edited-stacks-log', seed: 4, folder: OPT, shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'layers', STACKS: 'sdk' } },
  { guise: 'trimpath-pool-wrapped', seed: 5, folder: SRV, env: { DOOR: 'pool', WRAP: 'cause', FLAGS: '-trimpath' } },
  { guise: 'not-inlined-cron-stacks', seed: 6, folder: OPT, env: { DOOR: 'cron', STACKS: 'sdk', FLAGS: '-gcflags=./...=-l' } },
  { guise: 'trimpath-http-layers-edited', seed: 7, folder: SRV, shift: true, env: { DOOR: 'http', WRAP: 'layers', STACKS: 'errors', FLAGS: '-trimpath' } },
]

export const programs: Program[] = [
  {
    language: 'go',
    name: 'berthplan',
    service: 'berthplan',
    version: 1,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'go', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'go' }),
    execute(each) {
      const cwd = place('held-out-second-f/berthplan', each)
      const flags = each.env?.['FLAGS'] === undefined ? [] : [each.env['FLAGS']]
      const cache = { GOCACHE: process.env['GOCACHE'] ?? '/var/cache/go-build', GOMODCACHE: process.env['GOMODCACHE'] ?? '/go/pkg/mod' }
      run('go', ['build', ...flags, '-o', 'berthplan', '.'], { cwd, env: { GOFLAGS: '-buildvcs=false -p=2', GOTOOLCHAIN: 'local', GOPROXY: 'off', ...cache } })
      return run('./berthplan', [], { cwd, env: environmentOf(each) })
    },
  },
]
