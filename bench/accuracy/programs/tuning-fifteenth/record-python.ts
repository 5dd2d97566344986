/** The loader of fuel cards in Python: csv, sqlite3, decimal, pools, asyncio, requests, boto3, redis, pydantic, tenacity; on five versions. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/held-out-second-g-fuelcards'
const OPT = '/opt/held-out-second-g-fuelcards/current'

const runs: Run[] = [
  { guise: 'python-3.12-cli', seed: 1, folder: SRV, runtime: '3.12' },
  { guise: 'python-3.10-queue-moved', seed: 2, folder: OPT, runtime: '3.10', env: { DOOR: 'queue' } },
  { guise: 'python-3.13-schedule-layers-edited', seed: 3, folder: SRV, runtime: '3.13', shift: true, env: { DOOR: 'schedule', WRAP: 'both' } },
  { guise: 'python-3.8-pool-log', seed: 4, folder: SRV, runtime: '3.8', signal: 'logs', env: { DOOR: 'pool' } },
  { guise: 'python-3.11-queue-layers-edited-log', seed: 5, folder: OPT, runtime: '3.11', shift: true, signal: 'logs', env: { DOOR: 'queue', WRAP: 'timed' } },
  { guise: 'python-3.8-schedule-layers-moved', seed: 6, folder: OPT, runtime: '3.8', env: { DOOR: 'schedule', WRAP: 'timed' } },
  { guise: 'python-3.13-pool-edited', seed: 7, folder: SRV, runtime: '3.13', shift: true, env: { DOOR: 'pool' } },
]

export const programs: Program[] = [
  {
    language: 'python',
    name: 'fuelcards',
    service: 'fuelcards-loader',
    version: 4,
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'python', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('tuning-fifteenth/fuelcards', each)
      const library = join(cwd, '.venv/lib', `python${each.runtime}`, 'site-packages')
      cpSync(join(TOOLCHAINS, 'pylibs', each.runtime!), library, { recursive: true })
      return run(`/opt/python/${each.runtime}/bin/python3`, ['-B', `${cwd}/main.py`], { cwd, env: { ...environmentOf(each), PYTHONPATH: library } })
    },
  },
]
