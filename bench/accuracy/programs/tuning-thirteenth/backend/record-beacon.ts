/** The program of Elixir, as an application that mix compiled. */
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const runs: Run[] = [
  { guise: 'mix', seed: 81, folder: '/srv/beacon' },
  { guise: 'mix-plugs', seed: 82, folder: '/srv/beacon', env: { ENTRY: 'http', VERSION: '0.1.4' } },
  { guise: 'mix-plugs-wrapped-shifted', seed: 83, folder: '/opt/beacon', shift: true, env: { ENTRY: 'http', WRAP: '2', VERSION: '0.2.0' } },
  { guise: 'queue', seed: 84, folder: '/srv/beacon', env: { ENTRY: 'job', VERSION: '0.2.0' } },
  { guise: 'queue-wrapped-shifted-log', seed: 85, folder: '/home/deploy/beacon', shift: true, signal: 'logs', env: { ENTRY: 'job', WRAP: '2', VERSION: '1.0.0-rc.1' } },
  { guise: 'plugs-log', seed: 86, folder: '/opt/beacon', signal: 'logs', env: { ENTRY: 'http', WRAP: '1', VERSION: '1.0.0' } },
  { guise: 'mix-shifted', seed: 88, folder: '/home/deploy/beacon', shift: true, env: { VERSION: '1.0.1' } },
]

export const program: Program = {
  language: 'elixir',
  name: 'beacon',
  runs,
  resource: () => ({ 'telemetry.sdk.language': 'erlang', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'BEAM' }),
  execute(each) {
    const cwd = place(['beacon'], each)
    const env = { ...environmentOf(each), HOME: cwd, MIX_ENV: 'prod', ...(each.signal === 'logs' ? { LOG: '1' } : {}) }
    return run('mix', ['run', '-e', 'Beacon.main()'], { cwd, env })
  },
}
