/** The orders of satellite images in Python with Flask, SQLAlchemy, pydantic, marshmallow, shapely, numpy, requests and asyncio, on five versions. */
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-v-swathe'
const OPT = '/opt/second-v-swathe/current'

const runs: Run[] = [
  { guise: 'python-3.12-http', seed: 1, folder: SRV, runtime: '3.12', env: { DOOR: 'http' } },
  { guise: 'python-3.10-worker', seed: 2, folder: OPT, runtime: '3.10', env: { DOOR: 'worker' } },
  { guise: 'python-3.13-cli-layers-edited', seed: 3, folder: OPT, runtime: '3.13', shift: true, env: { DOOR: 'cli', WRAP: 'layers' } },
  { guise: 'python-3.8-http-log', seed: 4, folder: SRV, runtime: '3.8', signal: 'logs', env: { DOOR: 'http' } },
  { guise: 'python-3.11-worker-layers-edited-log', seed: 5, folder: SRV, runtime: '3.11', shift: true, signal: 'logs', env: { DOOR: 'worker', WRAP: 'layers' } },
  { guise: 'python-3.8-cli-edited', seed: 6, folder: OPT, runtime: '3.8', shift: true, env: { DOOR: 'cli' } },
  { guise: 'python-3.13-http-layers', seed: 7, folder: SRV, runtime: '3.13', env: { DOOR: 'http', WRAP: 'layers' } },
]

export const programs: Program[] = [
  {
    language: 'python',
    name: 'swathe',
    service: 'swathe',
    version: 2,
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'python', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('held-out-second-v/swathe', each)
      const library = join(cwd, '.venv/lib', `python${each.runtime}`)
      mkdirSync(library, { recursive: true })
      symlinkSync(join(TOOLCHAINS, 'py', each.runtime!), join(library, 'site-packages'))
      const env = { ...environmentOf(each), PYTHONPATH: join(library, 'site-packages'), OPENBLAS_NUM_THREADS: '1' }
      return run(`/opt/python/${each.runtime}/bin/python3`, ['-B', `${cwd}/main.py`], { cwd, env })
    },
  },
]
