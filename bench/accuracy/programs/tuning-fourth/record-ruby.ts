/** The service of Ruby. */
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const runs: Run[] = [
  { guise: 'script', seed: 1, folder: '/srv/campus' },
  { guise: 'http', seed: 2, folder: '/home/deploy/campus/releases/20310502', env: { DOOR: 'http' } },
  { guise: 'job-shifted', seed: 3, folder: '/srv/campus', shift: true, env: { DOOR: 'job' } },
  { guise: 'http-layers-log', seed: 4, folder: '/opt/campus', signal: 'logs', env: { DOOR: 'http', WRAP: 'both' } },
  { guise: 'job-timed-shifted-log', seed: 5, folder: '/opt/campus', shift: true, signal: 'logs', env: { DOOR: 'job', WRAP: 'timing' } },
  { guise: 'http-timed-shifted', seed: 6, folder: '/home/deploy/campus/releases/20310613', shift: true, env: { DOOR: 'http', WRAP: 'timing' } },
]

export const programs: Program[] = [
  {
    language: 'ruby',
    name: 'campus',
    service: 'campus',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'ruby', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'ruby' }),
    execute(each) {
      const cwd = place('ruby', each)
      return run('ruby', [`${cwd}/main.rb`], { cwd, env: environmentOf(each) })
    },
  },
]
