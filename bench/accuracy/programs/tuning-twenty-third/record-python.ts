/** The scanning room of an archive in Python with aiohttp, SQLAlchemy, httpx, pydantic, numpy, pandas, lxml and Jinja, on five versions. */
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const SRV = '/srv/tuning-twenty-third-scanroom'
const OPT = '/opt/tuning-twenty-third-scanroom/app'

const runs: Run[] = [
  { guise: 'python-3.12-http', seed: 1, folder: SRV, runtime: '3.12', env: { DOOR: 'http' } },
  { guise: 'python-3.10-worker', seed: 2, folder: OPT, runtime: '3.10', env: { DOOR: 'worker' } },
  { guise: 'python-3.13-http-layers-edited', seed: 3, folder: OPT, runtime: '3.13', shift: true, env: { DOOR: 'http', WRAP: 'both' } },
  { guise: 'python-3.8-cli-log', seed: 4, folder: SRV, runtime: '3.8', signal: 'logs', env: { DOOR: 'cli' } },
  { guise: 'python-3.11-worker-layers-edited-log', seed: 5, folder: SRV, runtime: '3.11', shift: true, signal: 'logs', env: { DOOR: 'worker', WRAP: 'timed' } },
  { guise: 'python-3.8-http-edited', seed: 6, folder: OPT, runtime: '3.8', shift: true, env: { DOOR: 'http', WRAP: 'timed' } },
  { guise: 'python-3.13-cli', seed: 7, folder: SRV, runtime: '3.13', env: { DOOR: 'cli', WRAP: 'both' } },
]

export const programs: Program[] = [
  {
    language: 'python',
    name: 'scanroom',
    service: 'scanroom',
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'python', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('scanroom', each)
      const library = join(cwd, '.venv/lib', `python${each.runtime}`)
      mkdirSync(library, { recursive: true })
      symlinkSync(join(TOOLCHAINS, 'pylibs', each.runtime!), join(library, 'site-packages'))
      const env = { ...environmentOf(each), PYTHONPATH: join(library, 'site-packages') }
      return run(`/opt/python/${each.runtime}/bin/python3`, ['-B', `${cwd}/main.py`], { cwd, env })
    },
  },
]
