/** The courses of PHP: a database in memory, enums, readonly properties, events, warnings made exceptions. */
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const SRV = '/srv/tuning-ninth-coursely'
const OPT = '/opt/tuning-ninth-coursely'

const runs: Run[] = [
  { guise: 'http', seed: 1, folder: SRV, env: { DOOR: 'http' } },
  { guise: 'cli-moved-log', seed: 2, folder: OPT, signal: 'logs' },
  { guise: 'job-shifted', seed: 3, folder: SRV, shift: true, env: { DOOR: 'job' } },
  { guise: 'http-middleware-shifted-log', seed: 4, folder: `${OPT}/releases/41`, shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'middleware' } },
  { guise: 'job-wrapped', seed: 5, folder: SRV, env: { DOOR: 'job', WRAP: 'cause' } },
  { guise: 'reflection-middleware-shifted', seed: 6, folder: OPT, shift: true, env: { DOOR: 'reflection', WRAP: 'middleware' } },
]

export const programs: Program[] = [
  {
    language: 'php',
    name: 'coursely',
    service: 'coursely',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'php', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'cli', 'process.runtime.version': '8.2.36' }),
    execute(each) {
      const cwd = place('coursely', each)
      return run('php', ['-d', 'zend.assertions=-1', `${cwd}/main.php`], { cwd, env: environmentOf(each) })
    },
  },
]
