/** The cable cars of Go with its SDK: workers, channels, database/sql, JWT, YAML, validator, panics that a span's end took. */
import { environmentOf, place, run } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-l-ropeway'
const OPT = '/opt/second-l-ropeway/src'

const runs: Run[] = [
  { guise: 'http', seed: 1, folder: SRV, env: { DOOR: 'http' } },
  { guise: 'cli-stacks-moved', seed: 2, folder: OPT, env: { DOOR: 'cli', STACKS: '1' } },
  { guise: 'pool-middleware-edited', seed: 3, folder: SRV, shift: true, env: { DOOR: 'pool', WRAP: 'middleware' } },
  { guise: 'http-middleware-edited-stacks-log', seed: 4, folder: OPT, shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'middleware', STACKS: '1' } },
  { guise: 'trimpath-pool', seed: 5, folder: SRV, env: { DOOR: 'pool', FLAGS: '-trimpath' } },
  { guise: 'not-inlined-cli-log', seed: 6, folder: OPT, signal: 'logs', env: { DOOR: 'cli', FLAGS: '-gcflags=./...=-l' } },
  { guise: 'trimpath-http-edited-stacks', seed: 7, folder: SRV, shift: true, env: { DOOR: 'http', STACKS: '1', FLAGS: '-trimpath' } },
]

export const programs: Program[] = [
  {
    language: 'go',
    name: 'ropeway',
    service: 'ropeway',
    version: 5,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'go', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'go' }),
    execute(each) {
      const cwd = place('held-out-second-l/ropeway', each)
      const flags = each.env?.['FLAGS'] === undefined ? [] : [each.env['FLAGS']]
      const cache = { GOCACHE: process.env['GOCACHE'] ?? '/var/cache/go-build', GOMODCACHE: process.env['GOMODCACHE'] ?? '/go/pkg/mod' }
      run('go', ['build', ...flags, '-o', 'ropeway', '.'], { cwd, env: { GOFLAGS: '-buildvcs=false -mod=mod', GOTOOLCHAIN: 'local', CGO_CFLAGS: '-O0 -g0', ...cache } })
      return run('./ropeway', [], { cwd, env: environmentOf(each) })
    },
  },
]
