/** The clock of races in Elixir: GenServers, tasks, agents, ETS, Mnesia, httpc, as `record_exception` of the SDK writes them. */
import { readdirSync } from 'node:fs'
import { environmentOf, place, run } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/held-out-second-g-raceclock'
const OPT = '/opt/held-out-second-g-raceclock/app'

const runs: Run[] = [
  { guise: 'cli', seed: 1, folder: SRV },
  { guise: 'task-moved-log', seed: 2, folder: OPT, signal: 'logs', env: { DOOR: 'task' } },
  { guise: 'worker-edited', seed: 3, folder: SRV, shift: true, env: { DOOR: 'worker' } },
  { guise: 'cli-layers-edited-log', seed: 4, folder: OPT, shift: true, signal: 'logs', env: { WRAP: 'layers' } },
  { guise: 'worker-wrapped', seed: 5, folder: SRV, env: { DOOR: 'worker', WRAP: 'cause' } },
  { guise: 'apply-layers-edited', seed: 6, folder: OPT, shift: true, env: { DOOR: 'apply', WRAP: 'layers' } },
  { guise: 'task-edited', seed: 7, folder: SRV, shift: true, env: { DOOR: 'task' } },
]

export const programs: Program[] = [
  {
    language: 'elixir',
    name: 'raceclock',
    service: 'raceclock',
    version: 1,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'erlang', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'BEAM', 'process.runtime.version': '13.1.5' }),
    execute(each) {
      const cwd = place('tuning-fifteenth/raceclock', each)
      const sources = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ex'))
      run('elixirc', ['-o', 'ebin', ...sources.toSorted()], { cwd, env: {} })
      return run('elixir', ['-pa', 'ebin', 'run.exs'], { cwd, env: environmentOf(each) })
    },
  },
]
