/** The registrar of domains in Go with its SDK: chi, miekg/dns, bbolt, YAML; errors wrapped and returned, panics recovered with the stack. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-j-zonekeeper'
const OPT = '/opt/second-j-zonekeeper/src'

const runs: Run[] = [
  { guise: 'http-stacks', seed: 1, folder: SRV, env: { DOOR: 'http', STACKS: '1' } },
  { guise: 'cli', seed: 2, folder: OPT },
  { guise: 'pool-edited-stacks', seed: 3, folder: SRV, shift: true, env: { DOOR: 'pool', STACKS: '1', NOTE: 'inner' } },
  { guise: 'http-wrapped-edited-log', seed: 4, folder: OPT, shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'context' } },
  { guise: 'trimpath-pool-log', seed: 5, folder: SRV, signal: 'logs', env: { DOOR: 'pool', FLAGS: '-trimpath' } },
  { guise: 'not-inlined-reflection-stacks', seed: 6, folder: OPT, env: { DOOR: 'reflection', NOTE: 'inner', STACKS: '1', FLAGS: '-gcflags=./...=-l' } },
  { guise: 'trimpath-http-wrapped-edited-stacks', seed: 7, folder: SRV, shift: true, env: { DOOR: 'http', WRAP: 'context', STACKS: '1', FLAGS: '-trimpath' } },
]

export const programs: Program[] = [
  {
    language: 'go',
    name: 'zonekeeper',
    service: 'zonekeeper',
    version: 2,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'go', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'go' }),
    execute(each) {
      const cwd = place('tuning-nineteenth/zonekeeper', each)
      cpSync(join(TOOLCHAINS, 'go/vendor'), join(cwd, 'vendor'), { recursive: true })
      const flags = each.env?.['FLAGS'] === undefined ? [] : [each.env['FLAGS']]
      const cache = { GOCACHE: process.env['GOCACHE'] ?? '/var/cache/go-build', GOTOOLCHAIN: 'local', GOPROXY: 'off' }
      run('go', ['build', '-mod=vendor', ...flags, '-o', 'zonekeeper', '.'], { cwd, env: { GOFLAGS: '-buildvcs=false', CGO_ENABLED: '0', ...cache } })
      return run('./zonekeeper', [], { cwd, env: environmentOf(each) })
    },
  },
]
