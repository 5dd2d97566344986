/** The hatchery of trout in Go with its SDK, vendored: bbolt, validator, jwt, pq, YAML; errors that are returned, panics that the span's end records. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-x-hatchline'
const OPT = '/opt/second-x-hatchline/src'

const runs: Run[] = [
  { guise: 'http', seed: 1, folder: SRV, runtime: '1.26.8', env: { DOOR: 'http' } },
  { guise: 'cli-moved-stacks', seed: 2, folder: OPT, runtime: '1.26.8', env: { STACKS: '1' } },
  { guise: 'pool-layers-edited', seed: 3, folder: SRV, runtime: '1.26.8', shift: true, env: { DOOR: 'pool', WRAP: 'layers' } },
  {
    guise: 'http-layers-edited-stacks-log',
    seed: 4,
    folder: OPT,
    runtime: '1.26.8',
    shift: true,
    signal: 'logs',
    env: { DOOR: 'http', WRAP: 'layers', STACKS: '1' },
  },
  { guise: 'trimpath-cron-log', seed: 5, folder: SRV, runtime: '1.24.9', signal: 'logs', env: { DOOR: 'cron', FLAGS: '-trimpath' } },
  {
    guise: 'not-inlined-reflection-stacks',
    seed: 6,
    folder: OPT,
    runtime: '1.24.9',
    env: { DOOR: 'reflection', STACKS: '1', FLAGS: '-gcflags=./...=-l' },
  },
  {
    guise: 'trimpath-http-edited-stacks',
    seed: 7,
    folder: SRV,
    runtime: '1.26.8',
    shift: true,
    env: { DOOR: 'http', STACKS: '1', FLAGS: '-trimpath' },
  },
]

export const programs: Program[] = [
  {
    language: 'go',
    name: 'hatchline',
    service: 'hatchline',
    version: 1,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'go',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'go',
      'process.runtime.version': `go${runtime}`,
    }),
    execute(each) {
      const cwd = place('held-out-second-x/hatchline', each)
      for (const name of ['go.mod', 'go.sum', 'vendor']) cpSync(join(TOOLCHAINS, 'gowarm', name), join(cwd, name), { recursive: true })
      const flags = each.env?.['FLAGS'] === undefined ? [] : [each.env['FLAGS']]
      const cache = {
        GOCACHE: process.env['GOCACHE'] ?? '/var/cache/go-build',
        GOMODCACHE: process.env['GOMODCACHE'] ?? '/opt/second-x-gomod',
      }
      const toolchain = each.runtime === '1.26.8' ? 'local' : `go${each.runtime}`
      run('go', ['build', ...flags, '-o', 'hatchline', '.'], {
        cwd,
        env: { GOFLAGS: '-buildvcs=false -mod=vendor', GOTOOLCHAIN: toolchain, ...cache },
      })
      return run('./hatchline', [], { cwd, env: environmentOf(each) })
    },
  },
]
