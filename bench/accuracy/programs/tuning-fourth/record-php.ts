/** The site of PHP. */
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const runs: Run[] = [
  { guise: 'script', seed: 1, folder: '/srv/newsroom' },
  { guise: 'http', seed: 2, folder: '/var/www/newsroom', env: { DOOR: 'http' } },
  { guise: 'queue-shifted', seed: 3, folder: '/srv/newsroom', shift: true, env: { DOOR: 'queue' } },
  { guise: 'http-layers-log', seed: 4, folder: '/opt/newsroom', signal: 'logs', env: { DOOR: 'http', WRAP: 'both' } },
  { guise: 'queue-timed-shifted-log', seed: 5, folder: '/opt/newsroom', shift: true, signal: 'logs', env: { DOOR: 'queue', WRAP: 'timing' } },
  { guise: 'http-timed-shifted', seed: 6, folder: '/var/www/newsroom', shift: true, env: { DOOR: 'http', WRAP: 'timing' } },
]

export const programs: Program[] = [
  {
    language: 'php',
    name: 'newsroom',
    service: 'newsroom',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'php', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'fpm-fcgi' }),
    execute(each) {
      const cwd = place('php', each)
      return run('php', [`${cwd}/main.php`], { cwd, env: environmentOf(each) })
    },
  },
]
