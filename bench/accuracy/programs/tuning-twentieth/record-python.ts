/** The cattle market of Python: dataclasses and pydantic, SQLAlchemy over SQLite, httpx, redis, asyncio, on five versions. */
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/held-out-second-n-stockyard'
const OPT = '/opt/held-out-second-n-stockyard/app'

const runs: Run[] = [
  { guise: 'python-3.12-http', seed: 1, folder: SRV, runtime: '3.12', env: { DOOR: 'http' } },
  { guise: 'python-3.10-queue', seed: 2, folder: OPT, runtime: '3.10', env: { DOOR: 'queue' } },
  { guise: 'python-3.13-cli-layers-edited', seed: 3, folder: OPT, runtime: '3.13', shift: true, env: { DOOR: 'cli', WRAP: 'both' } },
  { guise: 'python-3.8-http-log', seed: 4, folder: SRV, runtime: '3.8', signal: 'logs', env: { DOOR: 'http' } },
  { guise: 'python-3.11-loop-layers-edited', seed: 5, folder: SRV, runtime: '3.11', shift: true, env: { DOOR: 'loop', WRAP: 'timed' } },
  { guise: 'python-3.13-queue-edited-log', seed: 6, folder: SRV, runtime: '3.13', shift: true, signal: 'logs', env: { DOOR: 'queue' } },
]

export const programs: Program[] = [
  {
    language: 'python',
    name: 'stockyard',
    service: 'stockyard',
    version: 2,
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'python', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('tuning-twentieth/stockyard', each)
      const library = join(cwd, '.venv/lib', `python${each.runtime}`)
      mkdirSync(library, { recursive: true })
      symlinkSync(join(TOOLCHAINS, 'pylibs', each.runtime!), join(library, 'site-packages'))
      const env = { ...environmentOf(each), PYTHONPATH: join(library, 'site-packages') }
      return run(`/opt/python/${each.runtime}/bin/python3`, ['-B', `${cwd}/main.py`], { cwd, env })
    },
  },
]
