/** The service that watches rivers, in Python with asyncio, futures, dataclasses, SQLAlchemy, httpx, pydantic, NumPy and Jinja, on five versions. */
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/tuning-twenty-fifth-freshet'
const OPT = '/opt/tuning-twenty-fifth-freshet/app'

const runs: Run[] = [
  { guise: 'python-3.12-http', seed: 1, folder: SRV, runtime: '3.12', env: { DOOR: 'http' } },
  { guise: 'python-3.10-pool-moved', seed: 2, folder: OPT, runtime: '3.10', env: { DOOR: 'pool' } },
  { guise: 'python-3.13-cli-layers-edited', seed: 3, folder: OPT, runtime: '3.13', shift: true, env: { DOOR: 'cli', WRAP: 'layers' } },
  { guise: 'python-3.8-timer-log', seed: 4, folder: SRV, runtime: '3.8', signal: 'logs', env: { DOOR: 'timer' } },
  { guise: 'python-3.11-loop-edited', seed: 5, folder: SRV, runtime: '3.11', shift: true, env: { DOOR: 'loop' } },
  { guise: 'python-3.12-cli-cause-edited', seed: 6, folder: SRV, runtime: '3.12', shift: true, env: { DOOR: 'cli', WRAP: 'cause' } },
]

export const programs: Program[] = [
  {
    language: 'python',
    name: 'freshet',
    service: 'freshet',
    version: 2,
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'python', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('tuning-twenty-fifth/freshet', each)
      const library = join(cwd, '.venv/lib', `python${each.runtime}`)
      mkdirSync(library, { recursive: true })
      symlinkSync(join(TOOLCHAINS, 'pylibs', each.runtime!), join(library, 'site-packages'))
      const env = { ...environmentOf(each), PYTHONPATH: join(library, 'site-packages') }
      return run(`/opt/python/${each.runtime}/bin/python3`, ['-B', `${cwd}/main.py`], { cwd, env })
    },
  },
]
