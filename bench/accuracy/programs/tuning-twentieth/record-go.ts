/** The ground stations of Go with its SDK: SQLite, go-redis, jwt, validator, decimal, pkg/errors; errors that are returned, and panics. */
import { environmentOf, place, run } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/held-out-second-n-skypass'
const OPT = '/opt/held-out-second-n-skypass/src'

const runs: Run[] = [
  { guise: 'http-stacks', seed: 1, folder: SRV, env: { DOOR: 'http', STACKS: '1' } },
  { guise: 'cli-moved', seed: 2, folder: OPT },
  { guise: 'pool-layers-edited-stacks', seed: 3, folder: SRV, shift: true, env: { DOOR: 'pool', WRAP: 'layers', STACKS: '1' } },
  { guise: 'trimpath-pool', seed: 5, folder: SRV, env: { DOOR: 'pool', FLAGS: '-trimpath' } },
  { guise: 'not-inlined-sweep-stacks', seed: 6, folder: OPT, env: { DOOR: 'sweep', STACKS: '1', FLAGS: '-gcflags=./...=-l' } },
  { guise: 'trimpath-cli-edited-stacks-log', seed: 7, folder: SRV, shift: true, signal: 'logs', env: { STACKS: '1', FLAGS: '-trimpath' } },
]

export const programs: Program[] = [
  {
    language: 'go',
    name: 'skypass',
    service: 'skypass',
    version: 1,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'go', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'go', 'process.runtime.version': 'go1.26.8' }),
    execute(each) {
      const cwd = place('tuning-twentieth/skypass', each)
      const flags = each.env?.['FLAGS'] === undefined ? [] : [each.env['FLAGS']]
      const cache = { GOCACHE: process.env['GOCACHE'] ?? '/var/cache/go-build', GOMODCACHE: process.env['GOMODCACHE'] ?? '/go/pkg/mod' }
      run('go', ['build', ...flags, '-o', 'skypass', '.'], { cwd, env: { GOFLAGS: '-buildvcs=false', GOTOOLCHAIN: 'local', GOPROXY: 'off', CGO_CFLAGS: '-O0', ...cache } })
      return run('./skypass', [], { cwd, env: environmentOf(each) })
    },
  },
]
