/** The donors' service of Python with Flask, SQLAlchemy, pydantic, requests, httpx, Jinja and asyncio, on five versions. */
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const SRV = '/srv/tuning-eighth-donorbase'
const OPT = '/opt/tuning-eighth-donorbase/app'

const runs: Run[] = [
  { guise: 'python-3.12-http', seed: 1, folder: SRV, runtime: '3.12', env: { DOOR: 'http' } },
  { guise: 'python-3.10-worker', seed: 2, folder: OPT, runtime: '3.10', env: { DOOR: 'worker' } },
  { guise: 'python-3.13-cli-layers-shifted', seed: 3, folder: OPT, runtime: '3.13', shift: true, env: { DOOR: 'cli', WRAP: 'both' } },
  { guise: 'python-3.8-http-log', seed: 4, folder: SRV, runtime: '3.8', signal: 'logs', env: { DOOR: 'http' } },
  { guise: 'python-3.11-worker-layers-shifted-log', seed: 5, folder: SRV, runtime: '3.11', shift: true, signal: 'logs', env: { DOOR: 'worker', WRAP: 'timed' } },
  { guise: 'python-3.8-cli-layers', seed: 6, folder: OPT, runtime: '3.8', env: { DOOR: 'cli', WRAP: 'timed' } },
]

export const programs: Program[] = [
  {
    language: 'python',
    name: 'donorbase',
    service: 'donorbase',
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'python', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('donorbase', each)
      const library = join(cwd, '.venv/lib', `python${each.runtime}`)
      mkdirSync(library, { recursive: true })
      symlinkSync(join(TOOLCHAINS, 'pylibs', each.runtime!), join(library, 'site-packages'))
      const env = { ...environmentOf(each), PYTHONPATH: join(library, 'site-packages') }
      return run(`/opt/python/${each.runtime}/bin/python3`, ['-B', `${cwd}/main.py`], { cwd, env })
    },
  },
]
