/** The depot that scans archives, in Python with SQLite, boto3, requests and redis, on five versions. */
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-h-scandepot'
const OPT = '/opt/second-h-scandepot/app'

const runs: Run[] = [
  { guise: 'python-3.12-schedule', seed: 1, folder: SRV, runtime: '3.12', env: { DOOR: 'schedule' } },
  { guise: 'python-3.10-queue-moved', seed: 2, folder: OPT, runtime: '3.10', env: { DOOR: 'queue' } },
  { guise: 'python-3.13-cli-layers-edited', seed: 3, folder: SRV, runtime: '3.13', shift: true, env: { DOOR: 'cli', WRAP: 'both' } },
  { guise: 'python-3.8-pool-moved-log', seed: 4, folder: OPT, runtime: '3.8', signal: 'logs', env: { DOOR: 'pool' } },
  { guise: 'python-3.11-queue-layers-edited-log', seed: 5, folder: SRV, runtime: '3.11', shift: true, signal: 'logs', env: { DOOR: 'queue', WRAP: 'timed' } },
  { guise: 'python-3.8-cli-layers', seed: 6, folder: SRV, runtime: '3.8', env: { DOOR: 'cli', WRAP: 'timed' } },
  { guise: 'python-3.13-pool-moved-edited', seed: 7, folder: OPT, runtime: '3.13', shift: true, env: { DOOR: 'pool' } },
]

export const programs: Program[] = [
  {
    language: 'python',
    name: 'scandepot',
    service: 'scandepot',
    version: 9,
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'python', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('held-out-second-h/scandepot', each)
      const library = join(cwd, '.venv/lib', `python${each.runtime}`)
      mkdirSync(library, { recursive: true })
      symlinkSync(join(TOOLCHAINS, 'pylibs', each.runtime!), join(library, 'site-packages'))
      const env = { ...environmentOf(each), PYTHONPATH: join(library, 'site-packages') }
      return run(`/opt/python/${each.runtime}/bin/python3`, ['-B', `${cwd}/main.py`], { cwd, env })
    },
  },
]
