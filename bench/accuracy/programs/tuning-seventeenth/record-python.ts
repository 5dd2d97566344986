/** The wardens of a national park in Python: permits, patrols, notices and feeds, on five versions, from four doors. */
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/held-out-second-i-trailwarden'
const OPT = '/opt/held-out-second-i-trailwarden/app'

const runs: Run[] = [
  { guise: 'python-3.12-http', seed: 1, folder: SRV, runtime: '3.12', env: { DOOR: 'http' } },
  { guise: 'python-3.10-schedule-moved', seed: 2, folder: OPT, runtime: '3.10', env: { DOOR: 'schedule' } },
  { guise: 'python-3.13-pool-layers-edited', seed: 3, folder: SRV, runtime: '3.13', shift: true, env: { DOOR: 'pool', WRAP: 'layers' } },
  { guise: 'python-3.8-cli-moved-log', seed: 4, folder: OPT, runtime: '3.8', signal: 'logs', env: { DOOR: 'cli' } },
  { guise: 'python-3.11-schedule-wrapped', seed: 5, folder: SRV, runtime: '3.11', env: { DOOR: 'schedule', WRAP: 'cause' } },
  { guise: 'python-3.12-http-layers-edited-log', seed: 6, folder: OPT, runtime: '3.12', shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'layers' } },
  { guise: 'python-3.13-cli-wrapped-moved', seed: 7, folder: OPT, runtime: '3.13', env: { DOOR: 'cli', WRAP: 'layers,cause' } },
]

export const programs: Program[] = [
  {
    language: 'python',
    name: 'trailwarden',
    service: 'trailwarden',
    version: 4,
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'python', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('tuning-seventeenth/trailwarden', each)
      const library = join(cwd, '.venv/lib', `python${each.runtime}`)
      mkdirSync(library, { recursive: true })
      symlinkSync(join(TOOLCHAINS, 'pylibs', each.runtime!), join(library, 'site-packages'))
      const env = { ...environmentOf(each), RT: each.runtime!, PYTHONPATH: join(library, 'site-packages') }
      return run(`/opt/python/${each.runtime}/bin/python3`, ['-B', `${cwd}/main.py`], { cwd, env })
    },
  },
]
