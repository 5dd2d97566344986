/** The service and worker of Go, with chi and its SDK: returned errors that were wrapped on the way, with a stack or without, and panics that a guard took. */
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const runs: Run[] = [
  { guise: 'http', seed: 1, folder: '/srv/lendd', env: { DOOR: 'http' } },
  { guise: 'cli-stacks', seed: 2, folder: '/srv/lendd', env: { STACKS: '1' } },
  { guise: 'worker-shifted-layers', seed: 3, folder: '/opt/build/lendd', shift: true, env: { DOOR: 'worker', WRAP: 'timed' } },
  { guise: 'http-shifted-layers-stacks-log', seed: 4, folder: '/home/ci/lendd', shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'timed', STACKS: '1' } },
  { guise: 'trimpath-worker-log', seed: 5, folder: '/srv/lendd', signal: 'logs', env: { DOOR: 'worker', FLAGS: '-trimpath' } },
  { guise: 'not-inlined-http-stacks', seed: 6, folder: '/opt/build/lendd', env: { DOOR: 'http', WRAP: 'timed', STACKS: '1', FLAGS: '-gcflags=all=-l' } },
  { guise: 'trimpath-cli-shifted', seed: 8, folder: '/srv/lendd', shift: true, env: { WRAP: 'timed', FLAGS: '-trimpath' } },
]

export const programs: Program[] = [
  {
    language: 'go',
    name: 'lendd',
    service: 'lendd',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'go', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'go' }),
    execute(each) {
      const cwd = place('go', each)
      const flags = each.env?.['FLAGS'] === undefined ? [] : [each.env['FLAGS']]
      const cache = { GOCACHE: process.env['GOCACHE'] ?? '/var/cache/go-build', GOMODCACHE: process.env['GOMODCACHE'] ?? '/go/pkg/mod' }
      run('go', ['build', ...flags, '-o', 'lendd', '.'], { cwd, env: { GOFLAGS: '-buildvcs=false', GOTOOLCHAIN: 'local', GOPROXY: 'off', ...cache } })
      return run('./lendd', [], { cwd, env: environmentOf(each) })
    },
  },
]
