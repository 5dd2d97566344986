/** The queue of a clinic in Elixir: GenServers, tasks, ETS, Mnesia, httpc, as `record_exception` of the SDK writes them. */
import { readdirSync } from 'node:fs'
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const SRV = '/srv/tuning-eleventh-clinicq'
const OPT = '/opt/tuning-eleventh-clinicq/app'

const runs: Run[] = [
  { guise: 'http', seed: 1, folder: SRV, env: { DOOR: 'http' } },
  { guise: 'cli-moved-log', seed: 2, folder: OPT, signal: 'logs' },
  { guise: 'worker-edited', seed: 3, folder: SRV, shift: true, env: { DOOR: 'worker' } },
  { guise: 'http-middleware-edited-log', seed: 4, folder: OPT, shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'middleware' } },
  { guise: 'worker-wrapped', seed: 5, folder: SRV, env: { DOOR: 'worker', WRAP: 'cause' } },
  { guise: 'apply-middleware-edited', seed: 6, folder: OPT, shift: true, env: { DOOR: 'apply', WRAP: 'middleware' } },
]

export const programs: Program[] = [
  {
    language: 'elixir',
    name: 'clinicq',
    service: 'clinicq',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'erlang', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'BEAM', 'process.runtime.version': '13.1.5' }),
    execute(each) {
      const cwd = place('clinicq', each)
      const sources = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ex'))
      run('elixirc', ['-o', 'ebin', ...sources.toSorted()], { cwd, env: {} })
      return run('elixir', ['-pa', 'ebin', 'run.exs'], { cwd, env: environmentOf(each) })
    },
  },
]
