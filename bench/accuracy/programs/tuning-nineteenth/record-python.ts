/** The dockets of a court in Python: Flask, SQLAlchemy, pydantic, requests, Jinja, tenacity, asyncio, on five versions. */
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-j-docketeer'
const OPT = '/opt/second-j-docketeer/current'

const runs: Run[] = [
  { guise: 'python-3.12-http', seed: 1, folder: SRV, runtime: '3.12', env: { DOOR: 'http' } },
  { guise: 'python-3.10-pool', seed: 2, folder: OPT, runtime: '3.10', env: { DOOR: 'pool' } },
  { guise: 'python-3.13-http-layers-edited', seed: 3, folder: OPT, runtime: '3.13', shift: true, env: { DOOR: 'http', WRAP: 'both' } },
  { guise: 'python-3.8-jobs-log', seed: 4, folder: SRV, runtime: '3.8', signal: 'logs', env: { DOOR: 'jobs' } },
  { guise: 'python-3.11-loop-edited', seed: 5, folder: SRV, runtime: '3.11', shift: true, env: { DOOR: 'loop' } },
  { guise: 'python-3.12-cli-layers-edited-log', seed: 6, folder: OPT, runtime: '3.12', shift: true, signal: 'logs', env: { DOOR: 'cli', WRAP: 'timed' } },
  { guise: 'python-3.10-jobs-wrapped', seed: 7, folder: SRV, runtime: '3.10', env: { DOOR: 'jobs', WRAP: 'cause' } },
]

export const programs: Program[] = [
  {
    language: 'python',
    name: 'docketeer',
    service: 'docketeer',
    version: 4,
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'python', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('tuning-nineteenth/docketeer', each)
      const library = join(cwd, '.venv/lib', `python${each.runtime}`)
      mkdirSync(library, { recursive: true })
      symlinkSync(join(TOOLCHAINS, 'pylibs', each.runtime!), join(library, 'site-packages'))
      const env = { ...environmentOf(each), PYTHONPATH: join(library, 'site-packages') }
      return run(`/opt/python/${each.runtime}/bin/python3`, ['-B', `${cwd}/main.py`], { cwd, env })
    },
  },
]
