/** The concrete plant in Go with its SDK: chi, pgx, go-redis, JWT, YAML; errors wrapped and returned, and panics; stacks where asked for. */
import { environmentOf, place, run } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SET = 'held-out-second-t'
const SRV = `/srv/${SET}-pourcast`
const OPT = `/opt/${SET}-pourcast/src`

const runs: Run[] = [
  { guise: 'http-stacks', seed: 1, folder: SRV, env: { DOOR: 'http', STACKS: '1' } },
  { guise: 'crew-moved', seed: 2, folder: OPT, env: { DOOR: 'crew' } },
  { guise: 'tick-layers-edited', seed: 3, folder: SRV, shift: true, env: { DOOR: 'tick', WRAP: 'layers' } },
  { guise: 'http-layers-edited-stacks-log', seed: 4, folder: OPT, shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'layers', STACKS: '1' } },
  { guise: 'trimpath-crew-log', seed: 5, folder: SRV, signal: 'logs', env: { DOOR: 'crew', FLAGS: '-trimpath' } },
  { guise: 'not-inlined-shell-stacks', seed: 6, folder: OPT, env: { DOOR: 'shell', STACKS: '1', FLAGS: '-gcflags=./...=-l' } },
  { guise: 'trimpath-http-edited-stacks', seed: 7, folder: SRV, shift: true, env: { DOOR: 'http', STACKS: '1', FLAGS: '-trimpath' } },
]

export const programs: Program[] = [
  {
    language: 'go',
    name: 'pourcast',
    service: 'pourcast',
    version: 3,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'go', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'go' }),
    execute(each) {
      const cwd = place(`${SET}/pourcast`, each)
      const flags = each.env?.['FLAGS'] === undefined ? [] : [each.env['FLAGS']]
      const cache = { GOCACHE: process.env['GOCACHE'] ?? '/var/cache/go-build', GOMODCACHE: process.env['GOMODCACHE'] ?? '/go/pkg/mod' }
      const env = { GOFLAGS: '-buildvcs=false', GOTOOLCHAIN: 'local', GOPROXY: 'off', ...cache }
      run('go', ['build', ...flags, '-o', 'pourcast', '.'], { cwd, env })
      return run('./pourcast', [], { cwd, env: environmentOf(each) })
    },
  },
]
