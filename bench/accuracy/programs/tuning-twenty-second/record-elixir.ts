/** The hall of escape rooms in Elixir: GenServers, tasks, ETS, Mnesia, httpc and protocols, compiled by Mix, as `record_exception` of the SDK writes them. */
import { environmentOf, place, run } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-m-riddlehall'
const OPT = '/opt/second-m-riddlehall/app'

const runs: Run[] = [
  { guise: 'http', seed: 1, folder: SRV, env: { DOOR: 'http' } },
  { guise: 'cli-moved-log', seed: 2, folder: OPT, signal: 'logs', env: { DOOR: 'cli' } },
  { guise: 'queue-edited', seed: 3, folder: SRV, shift: true, env: { DOOR: 'queue' } },
  { guise: 'http-layers-edited-log', seed: 4, folder: OPT, shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'layers' } },
  { guise: 'task', seed: 5, folder: SRV, env: { DOOR: 'task' } },
  { guise: 'queue-layers-edited', seed: 6, folder: OPT, shift: true, env: { DOOR: 'queue', WRAP: 'layers' } },
]

export const programs: Program[] = [
  {
    language: 'elixir',
    name: 'riddlehall',
    service: 'riddlehall',
    version: 2,
    runs,
    resource: () => ({
      'telemetry.sdk.language': 'erlang',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'BEAM',
      'process.runtime.version': '13.1.5',
    }),
    execute(each) {
      const cwd = place('tuning-twenty-second/riddlehall', each)
      run('mix', ['compile'], { cwd, env: { MIX_ENV: 'prod', MIX_HOME: `${cwd}/.mix` } })
      return run('elixir', ['-pa', '_build/prod/lib/riddlehall/ebin', 'run.exs'], { cwd, env: environmentOf(each) })
    },
  },
]
