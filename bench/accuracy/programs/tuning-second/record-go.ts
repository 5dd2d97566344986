/** The program of Go: panics with their stack, and errors with none unless asked for. */
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const runs: Run[] = [
  { guise: 'cli', seed: 1, folder: '/srv/ledgerd' },
  { guise: 'http-other-values', seed: 2, folder: '/srv/ledgerd', env: { ENTRY: 'http' } },
  { guise: 'moved-shifted', seed: 3, folder: '/build/src/ledgerd', shift: true },
  { guise: 'http-middleware', seed: 4, folder: '/build/src/ledgerd', env: { ENTRY: 'http', WRAP: '2' } },
  { guise: 'log-shifted', seed: 6, folder: '/srv/ledgerd', shift: true, signal: 'logs' },
  { guise: 'trimpath-with-stacks', seed: 8, folder: '/srv/ledgerd', env: { STACKS: '1', FLAGS: '-trimpath', WRAP: '1' } },
  { guise: 'not-inlined-http-log', seed: 10, folder: '/home/ci/ledgerd', signal: 'logs', env: { ENTRY: 'http', FLAGS: '-gcflags=all=-l', WRAP: '1' } },
]

export const programs: Program[] = [
  {
    language: 'go',
    name: 'ledgerd',
    service: 'ledgerd',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'go', 'telemetry.sdk.name': 'opentelemetry' }),
    execute(each) {
      const cwd = place('go', each)
      const flags = each.env?.['FLAGS'] === undefined ? [] : [each.env['FLAGS']]
      run('go', ['build', ...flags, '-o', 'ledgerd', '.'], { cwd, env: { GOFLAGS: '-buildvcs=false', GOCACHE: process.env['GOCACHE'] ?? '/var/cache/go-build', GOPATH: '/go', GOTOOLCHAIN: 'local', GOPROXY: 'off' } })
      return run('./ledgerd', [], { cwd, env: environmentOf(each) })
    },
  },
]
