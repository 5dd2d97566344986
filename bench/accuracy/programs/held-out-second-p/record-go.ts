/** The rides of a balloon company in Go: chi, bbolt, pgx, go-redis, validator, jwt, the SDK of OpenTelemetry itself; stacks where a run asks for them. */
import { environmentOf, place, run } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-p-loftwind'
const OPT = '/opt/second-p-loftwind/src'

const runs: Run[] = [
  { guise: 'http', seed: 1, folder: SRV, env: { DOOR: 'http' } },
  { guise: 'workers-stacks-moved', seed: 2, folder: OPT, env: { DOOR: 'workers', STACKS: '1' } },
  { guise: 'command-layers-edited', seed: 3, folder: SRV, shift: true, env: { DOOR: 'command', WRAP: 'metered,tenanted' } },
  { guise: 'http-layers-edited-stacks-moved-log', seed: 4, folder: OPT, shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'tenanted', STACKS: '1' } },
  { guise: 'trimpath-workers', seed: 5, folder: SRV, env: { DOOR: 'workers', FLAGS: '-trimpath' } },
  { guise: 'not-inlined-reflection-moved', seed: 6, folder: OPT, env: { DOOR: 'reflect', FLAGS: '-gcflags=./...=-l' } },
  { guise: 'trimpath-http-edited-stacks', seed: 7, folder: SRV, shift: true, env: { DOOR: 'http', STACKS: '1', FLAGS: '-trimpath' } },
]

export const programs: Program[] = [
  {
    language: 'go',
    name: 'loftwind',
    service: 'loftwind',
    version: 1,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'go', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'go', 'process.runtime.version': 'go1.26.8' }),
    execute(each) {
      const cwd = place('held-out-second-p/loftwind', each)
      const flags = each.env?.['FLAGS'] === undefined ? [] : [each.env['FLAGS']]
      const cache = { GOCACHE: process.env['GOCACHE'] ?? '/var/cache/go-build', GOMODCACHE: process.env['GOMODCACHE'] ?? '/go/pkg/mod' }
      run('go', ['build', ...flags, '-o', 'loftwind', '.'], { cwd, env: { GOFLAGS: '-buildvcs=false', GOTOOLCHAIN: 'local', GOPROXY: 'off', ...cache } })
      return run('./loftwind', [], { cwd, env: environmentOf(each) })
    },
  },
]
