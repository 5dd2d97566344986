/** The choir's book in Ruby with what its standard library has: files, clients, ciphers, threads, fibers. */
import { environmentOf, place, run } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/held-out-second-n-choirbook'
const OPT = '/opt/held-out-second-n-choirbook/releases/20261102'
const QUIET = '--disable-error_highlight --disable-did_you_mean'

const runs: Run[] = [
  { guise: 'http', seed: 1, folder: SRV, env: { DOOR: 'http' } },
  { guise: 'cli-moved-log', seed: 2, folder: OPT, signal: 'logs' },
  { guise: 'thread-edited', seed: 3, folder: SRV, shift: true, env: { DOOR: 'thread' } },
  { guise: 'http-layers-edited-log', seed: 4, folder: OPT, shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'layers' } },
  { guise: 'fiber-layers', seed: 5, folder: SRV, env: { DOOR: 'fiber', WRAP: 'layers' } },
  { guise: 'cli-layers-edited-unhighlighted', seed: 6, folder: OPT, shift: true, env: { WRAP: 'layers', RUBYOPT: QUIET } },
]

export const programs: Program[] = [
  {
    language: 'ruby',
    name: 'choirbook',
    service: 'choirbook',
    version: 6,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'ruby', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'ruby', 'process.runtime.version': '3.1.2' }),
    execute(each) {
      const cwd = place('tuning-twentieth/choirbook', each)
      return run('ruby', [`${cwd}/main.rb`], { cwd, env: environmentOf(each) })
    },
  },
]
