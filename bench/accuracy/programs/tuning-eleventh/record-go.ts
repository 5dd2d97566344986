/** Two programs of Go with its SDK: parcels whose errors are wrapped and returned, and meters whose code panics where it does not return. */
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const folders = (name: string): { srv: string; opt: string } => ({ srv: `/srv/tuning-eleventh-${name}`, opt: `/opt/tuning-eleventh-${name}/src` })

const parcel = folders('parcelflow')
const parcelflow: Run[] = [
  { guise: 'http', seed: 1, folder: parcel.srv, env: { DOOR: 'http' } },
  { guise: 'cli-stacks', seed: 2, folder: parcel.opt, env: { STACKS: '1' } },
  { guise: 'pool-middleware-edited', seed: 3, folder: parcel.srv, shift: true, env: { DOOR: 'pool', WRAP: 'middleware' } },
  { guise: 'http-middleware-edited-stacks-log', seed: 4, folder: parcel.opt, shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'middleware', STACKS: '1' } },
  { guise: 'trimpath-pool-wrapped-log', seed: 5, folder: parcel.srv, signal: 'logs', env: { DOOR: 'pool', WRAP: 'cause', FLAGS: '-trimpath' } },
  { guise: 'not-inlined-cron-stacks', seed: 6, folder: parcel.opt, env: { DOOR: 'cron', STACKS: '1', FLAGS: '-gcflags=./...=-l' } },
  { guise: 'trimpath-http-edited-stacks', seed: 7, folder: parcel.srv, shift: true, env: { DOOR: 'http', STACKS: '1', FLAGS: '-trimpath' } },
]

const grid = folders('gridmeter')
const gridmeter: Run[] = [
  { guise: 'http', seed: 1, folder: grid.srv, env: { DOOR: 'http' } },
  { guise: 'cli-stacks-log', seed: 2, folder: grid.opt, signal: 'logs', env: { STACKS: '1' } },
  { guise: 'pool-guard-edited', seed: 3, folder: grid.srv, shift: true, env: { DOOR: 'pool', WRAP: 'guard' } },
  { guise: 'http-middleware-edited-stacks', seed: 4, folder: grid.opt, shift: true, env: { DOOR: 'http', WRAP: 'middleware', STACKS: '1' } },
  { guise: 'trimpath-pool-log', seed: 5, folder: grid.srv, signal: 'logs', env: { DOOR: 'pool', FLAGS: '-trimpath' } },
  { guise: 'not-inlined-reflection-guard', seed: 6, folder: grid.opt, env: { DOOR: 'reflection', WRAP: 'guard', FLAGS: '-gcflags=./...=-l' } },
]

const PROGRAMS: Record<string, Run[]> = { parcelflow, gridmeter }

export const programs: Program[] = Object.entries(PROGRAMS).map(([name, runs]) => ({
  language: 'go',
  name,
  service: name,
  runs,
  resource: () => ({ 'telemetry.sdk.language': 'go', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'go' }),
  execute(each) {
    const cwd = place(name, each)
    const flags = each.env?.['FLAGS'] === undefined ? [] : [each.env['FLAGS']]
    const cache = { GOCACHE: process.env['GOCACHE'] ?? '/var/cache/go-build', GOMODCACHE: process.env['GOMODCACHE'] ?? '/go/pkg/mod' }
    run('go', ['build', ...flags, '-o', name, '.'], { cwd, env: { GOFLAGS: '-buildvcs=false', GOTOOLCHAIN: 'local', GOPROXY: 'off', CGO_CFLAGS: '-O0', ...cache } })
    return run(`./${name}`, [], { cwd, env: environmentOf(each) })
  },
}))
