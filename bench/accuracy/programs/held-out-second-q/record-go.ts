/** The markets of Go with its SDK: errors that are wrapped and returned, panics, SQLite, chi, JWT; stacks of errors only where they are asked for. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/pitchwarden'
const OPT = '/opt/pitchwarden/src'

const runs: Run[] = [
  { guise: 'http', seed: 1, folder: SRV, env: { DOOR: 'http' } },
  { guise: 'cli-stacks-moved', seed: 2, folder: OPT, env: { DOOR: 'cli', STACKS: '1' } },
  { guise: 'pool-edited-stacks', seed: 3, folder: SRV, shift: true, env: { DOOR: 'pool', STACKS: '1' } },
  { guise: 'http-middleware-edited-moved-log', seed: 4, folder: OPT, shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'middleware' } },
  { guise: 'trimpath-cron-wrapped-stacks', seed: 5, folder: SRV, env: { DOOR: 'cron', WRAP: 'cause', STACKS: '1', FLAGS: '-trimpath' } },
  { guise: 'not-inlined-http-stacks-log', seed: 6, folder: SRV, signal: 'logs', env: { DOOR: 'http', STACKS: '1', FLAGS: '-gcflags=all=-l' } },
  { guise: 'trimpath-pool-edited', seed: 7, folder: OPT, shift: true, env: { DOOR: 'pool', FLAGS: '-trimpath' } },
]

export const programs: Program[] = [
  {
    language: 'go',
    name: 'pitchwarden',
    service: 'pitchwarden',
    version: 2,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'go', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'go' }),
    execute(each) {
      const cwd = place('held-out-second-q/pitchwarden', each)
      const modules = process.env['GOMODCACHE'] ?? '/opt/go/pkg/mod'
      if (!existsSync(modules)) throw new Error(`Cannot build pitchwarden as ${modules} is not there: download the modules of go.mod into it`)
      const flags = each.env?.['FLAGS'] === undefined ? [] : [each.env['FLAGS']]
      const env = { GOFLAGS: '-buildvcs=false', GOTOOLCHAIN: 'local', GOPROXY: 'off', CGO_CFLAGS: '-O0', GOMODCACHE: modules, GOCACHE: join(TOOLCHAINS, 'gocache/build') }
      run('nice', ['go', 'build', ...flags, '-o', 'pitchwarden', '.'], { cwd, env })
      return run('./pitchwarden', [], { cwd, env: environmentOf(each) })
    },
  },
]
