/** The automation of a radio station in Elixir: GenServers, tasks, ETS, Mnesia, httpc, sockets, as `record_exception` of the SDK writes them. */
import { readdirSync } from 'node:fs'
import { environmentOf, place, run } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-x-onair'
const OPT = '/opt/second-x-onair/app'

const runs: Run[] = [
  { guise: 'http', seed: 1, folder: SRV, env: { DOOR: 'http' } },
  { guise: 'cli-moved-log', seed: 2, folder: OPT, signal: 'logs' },
  { guise: 'worker-edited', seed: 3, folder: SRV, shift: true, env: { DOOR: 'worker' } },
  { guise: 'http-layers-edited-log', seed: 4, folder: OPT, shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'layers' } },
  { guise: 'timer-moved', seed: 5, folder: OPT, env: { DOOR: 'timer' } },
  { guise: 'apply-layers-edited', seed: 6, folder: OPT, shift: true, env: { DOOR: 'apply', WRAP: 'layers' } },
]

export const programs: Program[] = [
  {
    language: 'elixir',
    name: 'onair',
    service: 'onair',
    version: 3,
    runs,
    resource: () => ({
      'telemetry.sdk.language': 'erlang',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'BEAM',
      'process.runtime.version': '13.1.5',
    }),
    execute(each) {
      const cwd = place('held-out-second-x/onair', each)
      const sources = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ex'))
      run('elixirc', ['-o', 'ebin', ...sources.toSorted()], { cwd, env: {} })
      return run('elixir', ['-pa', 'ebin', 'run.exs'], { cwd, env: environmentOf(each) })
    },
  },
]
