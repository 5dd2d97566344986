/** The allotments of PHP: SQLite, a container, a bus of messages, templates, fibers. */
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const runs: Run[] = [
  { guise: 'http', seed: 1, folder: '/srv/tuning-seventh-allotment', env: { DOOR: 'http' } },
  { guise: 'cli', seed: 2, folder: '/srv/tuning-seventh-allotment' },
  { guise: 'job-shifted-log', seed: 3, folder: '/opt/tuning-seventh-allotment', shift: true, signal: 'logs', env: { DOOR: 'job' } },
  { guise: 'http-layers-shifted', seed: 4, folder: '/opt/tuning-seventh-allotment', shift: true, env: { DOOR: 'http', WRAP: 'timed' } },
  { guise: 'job-layers', seed: 5, folder: '/srv/tuning-seventh-allotment', env: { DOOR: 'job', WRAP: 'timed' } },
  { guise: 'cli-layers-shifted-log', seed: 6, folder: '/srv/tuning-seventh-allotment', shift: true, signal: 'logs', env: { WRAP: 'timed' } },
]

export const programs: Program[] = [
  {
    language: 'php',
    name: 'allotment',
    service: 'allotment',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'php', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'cli', 'process.runtime.version': '8.2.36' }),
    execute(each) {
      const cwd = place('allotment', each)
      return run('php', ['-d', 'zend.assertions=-1', `${cwd}/main.php`], { cwd, env: environmentOf(each) })
    },
  },
]
