/** The shop of Python with Flask, SQLAlchemy, Jinja and requests, and the worker with asyncio, on five versions. */
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const shop: Run[] = [
  { guise: 'python-3.12-http', seed: 1, folder: '/srv/set6-pawnshop', runtime: '3.12', env: { DOOR: 'http' } },
  { guise: 'python-3.8-cli', seed: 2, folder: '/srv/set6-pawnshop', runtime: '3.8' },
  { guise: 'python-3.13-job-shifted', seed: 3, folder: '/opt/set6/pawnshop', runtime: '3.13', shift: true, env: { DOOR: 'job', WRAP: 'timed' } },
  { guise: 'python-3.10-http-layers-log', seed: 4, folder: '/opt/set6/pawnshop', runtime: '3.10', signal: 'logs', env: { DOOR: 'http', WRAP: 'both' } },
  { guise: 'python-3.11-cli-layers-shifted-log', seed: 5, folder: '/srv/set6-pawnshop', runtime: '3.11', shift: true, signal: 'logs', env: { WRAP: 'both' } },
  { guise: 'python-3.13-http-shifted', seed: 6, folder: '/opt/set6/pawnshop', runtime: '3.13', shift: true, env: { DOOR: 'http', WRAP: 'timed' } },
]

const worker: Run[] = [
  { guise: 'python-3.13-queue', seed: 1, folder: '/srv/set6-hivewatch', runtime: '3.13', env: { DOOR: 'queue' } },
  { guise: 'python-3.10-schedule', seed: 2, folder: '/opt/set6/hivewatch', runtime: '3.10', env: { DOOR: 'schedule' } },
  { guise: 'python-3.8-queue-layers-shifted', seed: 3, folder: '/srv/set6-hivewatch', runtime: '3.8', shift: true, env: { DOOR: 'queue', WRAP: 'both' } },
  { guise: 'python-3.12-cli-log', seed: 4, folder: '/srv/set6-hivewatch', runtime: '3.12', signal: 'logs' },
  { guise: 'python-3.11-schedule-layers-shifted', seed: 5, folder: '/opt/set6/hivewatch', runtime: '3.11', shift: true, env: { DOOR: 'schedule', WRAP: 'timed' } },
  { guise: 'python-3.13-cli-layers-shifted-log', seed: 6, folder: '/opt/set6/hivewatch', runtime: '3.13', shift: true, signal: 'logs', env: { WRAP: 'both' } },
]

const python = (name: string, runs: readonly Run[]): Program => ({
  language: 'python',
  name,
  service: name,
  runs,
  resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'python', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
  execute(each) {
    const cwd = place(name, each)
    const library = join(cwd, '.venv/lib', `python${each.runtime}`)
    mkdirSync(library, { recursive: true })
    symlinkSync(join(TOOLCHAINS, 'pylibs', each.runtime!), join(library, 'site-packages'))
    const env = { ...environmentOf(each), PYTHONPATH: join(library, 'site-packages') }
    return run(`/opt/python/${each.runtime}/bin/python3`, ['-B', `${cwd}/main.py`], { cwd, env })
  },
})

export const programs: Program[] = [python('pawnshop', shop), python('hivewatch', worker)]
