/** The home care of Ruby: controllers, records, services, jobs and clients. */
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const SRV = '/srv/tuning-ninth-homecare'
const OPT = '/opt/tuning-ninth-homecare'

const runs: Run[] = [
  { guise: 'cli', seed: 1, folder: SRV },
  { guise: 'http-moved-log', seed: 2, folder: OPT, signal: 'logs', env: { DOOR: 'http' } },
  { guise: 'thread-shifted', seed: 3, folder: SRV, shift: true, env: { DOOR: 'thread' } },
  { guise: 'http-middleware-shifted-log', seed: 4, folder: `${OPT}/releases/20261104`, shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'middleware' } },
  { guise: 'thread-wrapped', seed: 5, folder: SRV, env: { DOOR: 'thread', WRAP: 'cause' } },
  { guise: 'send-middleware-shifted-unhighlighted', seed: 6, folder: OPT, shift: true, env: { DOOR: 'send', WRAP: 'middleware', RUBYOPT: '--disable-error_highlight --disable-did_you_mean' } },
]

export const programs: Program[] = [
  {
    language: 'ruby',
    name: 'homecare',
    service: 'homecare',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'ruby', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'ruby', 'process.runtime.version': '3.1.2' }),
    execute(each) {
      const cwd = place('homecare', each)
      return run('ruby', [`${cwd}/main.rb`], { cwd, env: environmentOf(each) })
    },
  },
]
