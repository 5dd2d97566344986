/** The daemon of Go, with its SDK: panics recorded by the SDK or by a middleware, errors with a stack or without. */
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const runs: Run[] = [
  { guise: 'cli', seed: 1, folder: '/srv/fleetd' },
  { guise: 'http', seed: 2, folder: '/srv/fleetd', env: { DOOR: 'http' } },
  { guise: 'queue-shifted-middleware', seed: 3, folder: '/opt/build/fleetd', shift: true, env: { DOOR: 'queue', WRAP: 'timed', GUARD: 'middleware' } },
  { guise: 'http-with-stacks', seed: 4, folder: '/opt/build/fleetd', env: { DOOR: 'http', WRAP: 'both', STACKS: '1' } },
  { guise: 'trimpath-http-middleware-log', seed: 5, folder: '/srv/fleetd', signal: 'logs', env: { DOOR: 'http', WRAP: 'timed', GUARD: 'middleware', FLAGS: '-trimpath' } },
  { guise: 'not-inlined-queue-shifted-stacks', seed: 6, folder: '/home/ci/fleetd', shift: true, env: { DOOR: 'queue', WRAP: 'both', STACKS: '1', FLAGS: '-gcflags=all=-l' } },
  { guise: 'trimpath-cli-shifted-stacks-log', seed: 8, folder: '/srv/fleetd', shift: true, signal: 'logs', env: { STACKS: '1', GUARD: 'middleware', FLAGS: '-trimpath' } },
]

export const programs: Program[] = [
  {
    language: 'go',
    name: 'fleetd',
    service: 'fleetd',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'go', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'go' }),
    execute(each) {
      const cwd = place('go', each)
      const flags = each.env?.['FLAGS'] === undefined ? [] : [each.env['FLAGS']]
      const cache = { GOCACHE: process.env['GOCACHE'] ?? '/var/cache/go-build', GOMODCACHE: process.env['GOMODCACHE'] ?? '/go/pkg/mod' }
      run('go', ['build', ...flags, '-o', 'fleetd', '.'], { cwd, env: { GOFLAGS: '-buildvcs=false', GOTOOLCHAIN: 'local', GOPROXY: 'off', ...cache } })
      return run('./fleetd', [], { cwd, env: environmentOf(each) })
    },
  },
]
