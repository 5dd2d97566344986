/** The irrigation of farms in Python with Starlette, httpx, pydantic, redis, marshmallow, Jinja and tenacity, on five versions. */
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const SRV = '/srv/held-out-second-d-irrigo'
const OPT = '/opt/held-out-second-d-irrigo/current'

const runs: Run[] = [
  { guise: 'python-3.12-cli', seed: 1, folder: SRV, runtime: '3.12', env: { DOOR: 'cli' } },
  { guise: 'python-3.10-http', seed: 2, folder: OPT, runtime: '3.10', env: { DOOR: 'http' } },
  { guise: 'python-3.13-worker-layers-edited', seed: 3, folder: OPT, runtime: '3.13', shift: true, env: { DOOR: 'worker', WRAP: 'both' } },
  { guise: 'python-3.8-scheduler-log', seed: 4, folder: SRV, runtime: '3.8', signal: 'logs', env: { DOOR: 'scheduler' } },
  { guise: 'python-3.11-scheduler-layers-edited-log', seed: 5, folder: SRV, runtime: '3.11', shift: true, signal: 'logs', env: { DOOR: 'scheduler', WRAP: 'audit' } },
  { guise: 'python-3.8-worker-layers', seed: 6, folder: OPT, runtime: '3.8', env: { DOOR: 'worker', WRAP: 'audit' } },
]

export const programs: Program[] = [
  {
    language: 'python',
    name: 'irrigo',
    service: 'irrigo',
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'python', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('irrigo', each)
      const library = join(cwd, '.venv/lib', `python${each.runtime}`)
      mkdirSync(library, { recursive: true })
      symlinkSync(join(TOOLCHAINS, 'pylibs', each.runtime!), join(library, 'site-packages'))
      const env = { ...environmentOf(each), PYTHONPATH: join(library, 'site-packages') }
      return run(`/opt/python/${each.runtime}/bin/python3`, ['-B', `${cwd}/main.py`], { cwd, env })
    },
  },
]
