/** The fireworks of Elixir as mix compiles them: GenServers, tasks, ETS, Mnesia, httpc, as `record_exception` of the SDK writes them. */
import { environmentOf, place, run } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SET = 'held-out-second-t'
const SRV = `/srv/${SET}-skyfuse`
const OPT = `/opt/${SET}-skyfuse/current`

const runs: Run[] = [
  { guise: 'desk', seed: 1, folder: SRV, release: '6.0.1', env: { DOOR: 'desk' } },
  { guise: 'queue-moved-log', seed: 2, folder: OPT, release: '6.0.2', signal: 'logs', env: { DOOR: 'queue' } },
  { guise: 'task-edited', seed: 3, folder: SRV, release: '6.1.0', shift: true, env: { DOOR: 'task' } },
  { guise: 'desk-layers-edited-log', seed: 4, folder: OPT, release: '6.1.1', shift: true, signal: 'logs', env: { DOOR: 'desk', WRAP: 'layers' } },
  { guise: 'queue-layers', seed: 5, folder: SRV, release: '6.0.3', env: { DOOR: 'queue', WRAP: 'layers' } },
  { guise: 'apply-layers-edited', seed: 6, folder: OPT, release: '6.2.0', shift: true, env: { DOOR: 'apply', WRAP: 'layers' } },
]

export const programs: Program[] = [
  {
    language: 'elixir',
    name: 'skyfuse',
    service: 'skyfuse',
    version: 6,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'erlang', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'BEAM', 'process.runtime.version': '13.1.5' }),
    execute(each) {
      const cwd = place(`${SET}/skyfuse`, each)
      const env = { MIX_ENV: 'prod', MIX_HOME: `${cwd}/.mix`, RELEASE: each.release! }
      run('mix', ['compile'], { cwd, env })
      return run('elixir', ['-pa', '_build/prod/lib/skyfuse/ebin', 'run.exs'], { cwd, env: { ...environmentOf(each), ...env } })
    },
  },
]
