/** The program of Ruby. */
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const runs: Run[] = [
  { guise: 'script', seed: 1, folder: '/srv/kitchen' },
  { guise: 'rack-moved', seed: 2, folder: '/home/deploy/kitchen/releases/20310711', env: { ENTRY: 'http' } },
  { guise: 'job-shifted', seed: 3, folder: '/srv/kitchen', shift: true, env: { ENTRY: 'job' } },
  { guise: 'rack-middleware-log', seed: 4, folder: '/app', signal: 'logs', env: { ENTRY: 'http', WRAP: '2' } },
  { guise: 'job-wrapped-shifted-log', seed: 5, folder: '/app', shift: true, signal: 'logs', env: { ENTRY: 'job', WRAP: '1' } },
]

export const programs: Program[] = [
  {
    language: 'ruby',
    name: 'kitchen',
    service: 'kitchen',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'ruby', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'ruby' }),
    execute(each) {
      const cwd = place('ruby', each)
      return run('ruby', [`${cwd}/main.rb`], { cwd, env: environmentOf(each) })
    },
  },
]
