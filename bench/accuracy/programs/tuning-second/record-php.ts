/** The program of PHP. */
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const runs: Run[] = [
  { guise: 'script', seed: 1, folder: '/srv/hotel' },
  { guise: 'pipeline', seed: 2, folder: '/var/www/html', env: { ENTRY: 'http', WRAP: '1' } },
  { guise: 'queue-shifted', seed: 3, folder: '/srv/hotel', shift: true, env: { ENTRY: 'job' } },
  { guise: 'pipeline-middleware-log', seed: 4, folder: '/app', signal: 'logs', env: { ENTRY: 'http', WRAP: '2' } },
  { guise: 'queue-shifted-log', seed: 5, folder: '/app', shift: true, signal: 'logs', env: { ENTRY: 'job', WRAP: '1' } },
]

export const programs: Program[] = [
  {
    language: 'php',
    name: 'hotel',
    service: 'hotel',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'php', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'cli' }),
    execute(each) {
      const cwd = place('php', each)
      return run('php', [`${cwd}/main.php`], { cwd, env: environmentOf(each) })
    },
  },
]
