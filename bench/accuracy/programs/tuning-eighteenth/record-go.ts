/** The meter service of Go, with its SDK: bbolt, pgx, go-redis, chi, jwt, validator, errors wrapped with %w and pkg/errors, panics that a guard took. */
import { environmentOf, place, run } from './kit.ts'
import type { Edit, Program, Run } from './kit.ts'

const SRV = '/srv/second-b-meterd'
const OPT = '/opt/second-b-meterd'

const EDITS: Edit[] = [
  ['service/readings.go', 'func (r *Readings) Average(values []int) int {\n', 'func (r *Readings) Average(values []int) int {\n\tr.mu.Lock()\n\tdefer r.mu.Unlock()\n'],
  ['service/readings.go', 'checksum(', 'frameSum('],
  ['service/billing.go', 'fmt.Errorf("schedule: %w", err)', 'fmt.Errorf("schedule in %q: %w", zone, err)'],
  ['service/billing.go', 'tariff.Steps[used/1000]', 'tariff.Steps[(used+500)/1000]'],
  ['lib/rules.go', 'illegal transition %s -> %s', 'illegal transition from %s to %s'],
  ['api/handlers.go', 'func (a *API) GetTotal', 'func (a *API) Health() error { return nil }\n\nfunc (a *API) GetTotal'],
]

const runs: Run[] = [
  { guise: 'http', seed: 1, folder: SRV, env: { DOOR: 'http' } },
  { guise: 'cli-stacks', seed: 2, folder: SRV, env: { STACKS: '1' } },
  { guise: 'pool-layers-shifted-stacks', seed: 3, folder: OPT, shift: true, env: { DOOR: 'pool', WRAP: 'layers', STACKS: '1' } },
  { guise: 'http-layers-edited-log', seed: 4, folder: OPT, shift: true, edits: EDITS, signal: 'logs', env: { DOOR: 'http', WRAP: 'layers' } },
  { guise: 'trimpath-pool-wrapped', seed: 5, folder: SRV, env: { DOOR: 'pool', WRAP: 'cause', FLAGS: '-trimpath' } },
  { guise: 'not-inlined-reflection-stacks-log', seed: 6, folder: SRV, signal: 'logs', env: { DOOR: 'reflection', STACKS: '1', FLAGS: '-gcflags=all=-l' } },
  { guise: 'cli-edited-stacks', seed: 7, folder: OPT, shift: true, edits: EDITS, env: { STACKS: '1' } },
]

export const programs: Program[] = [
  {
    language: 'go',
    name: 'meterd',
    service: 'meterd',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'go', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'go' }),
    execute(each) {
      const cwd = place('meterd', each)
      const flags = each.env?.['FLAGS'] === undefined ? [] : [each.env['FLAGS']]
      const cache = { GOCACHE: process.env['GOCACHE'] ?? '/var/cache/go-build', GOMODCACHE: process.env['GOMODCACHE'] ?? '/go/pkg/mod' }
      run('go', ['build', ...flags, '-o', 'meterd', '.'], { cwd, env: { GOFLAGS: '-buildvcs=false', GOTOOLCHAIN: 'local', GOPROXY: 'off', ...cache } })
      return run('./meterd', [], { cwd, env: environmentOf(each) })
    },
  },
]
