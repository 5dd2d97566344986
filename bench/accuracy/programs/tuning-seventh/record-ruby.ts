/** The choir's book of Ruby, with SQLite, templates, threads and fibers. */
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const runs: Run[] = [
  { guise: 'cli', seed: 1, folder: '/srv/tuning-seventh-choirbook' },
  { guise: 'http-moved', seed: 2, folder: '/opt/tuning-seventh-choirbook', env: { DOOR: 'http' } },
  { guise: 'job-shifted-log', seed: 3, folder: '/srv/tuning-seventh-choirbook', shift: true, signal: 'logs', env: { DOOR: 'job' } },
  { guise: 'http-layers-shifted', seed: 4, folder: '/srv/tuning-seventh-choirbook/releases/20251104', shift: true, env: { DOOR: 'http', WRAP: 'timed' } },
  { guise: 'cli-layers-log', seed: 5, folder: '/opt/tuning-seventh-choirbook', signal: 'logs', env: { WRAP: 'timed' } },
  { guise: 'job-layers-shifted', seed: 6, folder: '/srv/tuning-seventh-choirbook/releases/20251119', shift: true, env: { DOOR: 'job', WRAP: 'timed' } },
  { guise: 'http-unhighlighted', seed: 7, folder: '/opt/tuning-seventh-choirbook', env: { DOOR: 'http', RUBYOPT: '--disable-error_highlight --disable-did_you_mean' } },
]

export const programs: Program[] = [
  {
    language: 'ruby',
    name: 'choirbook',
    service: 'choirbook',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'ruby', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'ruby', 'process.runtime.version': '3.1.2' }),
    execute(each) {
      const cwd = place('choirbook', each)
      return run('ruby', [`${cwd}/main.rb`], { cwd, env: environmentOf(each) })
    },
  },
]
