/** The peatland service of Python: Flask, pydantic, marshmallow, SQLAlchemy, requests, redis, Jinja and asyncio, on five versions. */
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/tuning-twenty-fourth-peatwatch'
const OPT = '/opt/tuning-twenty-fourth/peatwatch/app'

const runs: Run[] = [
  { guise: 'python-3.12-http', seed: 1, folder: SRV, runtime: '3.12', env: { DOOR: 'http' } },
  { guise: 'python-3.10-worker-moved', seed: 2, folder: OPT, runtime: '3.10', env: { DOOR: 'worker' } },
  { guise: 'python-3.13-cli-layers-edited', seed: 3, folder: SRV, runtime: '3.13', shift: true, env: { DOOR: 'cli', WRAP: 'layers' } },
  { guise: 'python-3.8-worker-moved-log', seed: 4, folder: OPT, runtime: '3.8', signal: 'logs', env: { DOOR: 'worker' } },
  { guise: 'python-3.11-worker-layers-edited', seed: 5, folder: SRV, runtime: '3.11', shift: true, env: { DOOR: 'worker', WRAP: 'layers' } },
  { guise: 'python-3.12-cli-edited-moved', seed: 6, folder: OPT, runtime: '3.12', shift: true, env: { DOOR: 'cli' } },
  { guise: 'python-3.13-worker-edited-moved', seed: 7, folder: OPT, runtime: '3.13', shift: true, env: { DOOR: 'worker' } },
]

export const programs: Program[] = [
  {
    language: 'python',
    name: 'peatwatch',
    service: 'peatwatch',
    version: 3,
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'python', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('tuning-twenty-fourth/peatwatch', each)
      const library = join(cwd, '.venv/lib', `python${each.runtime}`)
      mkdirSync(library, { recursive: true })
      symlinkSync(join(TOOLCHAINS, 'py', each.runtime!), join(library, 'site-packages'))
      const env = { ...environmentOf(each), PYTHONPATH: join(library, 'site-packages') }
      return run(`/opt/python/${each.runtime}/bin/python3`, ['-B', `${cwd}/main.py`], { cwd, env })
    },
  },
]
