/** The meters of an energy supplier in Python: FastAPI, SQLAlchemy, pydantic, httpx, redis, pandas, PyJWT, Jinja, tenacity and asyncio, on five versions. */
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const SRV = '/srv/held-out-second-a-gridmeter'
const OPT = '/opt/held-out-second-a-gridmeter/current'

const runs: Run[] = [
  { guise: 'python-3.12-http', seed: 1, folder: SRV, runtime: '3.12', env: { DOOR: 'http' } },
  { guise: 'python-3.8-worker', seed: 2, folder: OPT, runtime: '3.8', env: { DOOR: 'worker' } },
  { guise: 'python-3.13-http-layers-edited', seed: 3, folder: SRV, runtime: '3.13', shift: true, env: { DOOR: 'http', WRAP: 'timed' } },
  { guise: 'python-3.10-cli-log', seed: 4, folder: OPT, runtime: '3.10', signal: 'logs', env: { DOOR: 'cli' } },
  { guise: 'python-3.11-cron-retries-edited', seed: 5, folder: SRV, runtime: '3.11', shift: true, env: { DOOR: 'cron', WRAP: 'retry' } },
  {
    guise: 'python-3.12-worker-layers-edited-log',
    seed: 6,
    folder: OPT,
    runtime: '3.12',
    shift: true,
    signal: 'logs',
    env: { DOOR: 'worker', WRAP: 'both' },
  },
  { guise: 'python-3.11-cli-wrapped', seed: 7, folder: OPT, runtime: '3.11', env: { DOOR: 'cli', WRAP: 'cause' } },
]

export const programs: Program[] = [
  {
    language: 'python',
    name: 'gridmeter',
    service: 'gridmeter',
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'python',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'cpython',
      'process.runtime.version': runtime!,
    }),
    execute(each) {
      const cwd = place('gridmeter', each)
      const library = join(cwd, '.venv/lib', `python${each.runtime}`)
      mkdirSync(library, { recursive: true })
      symlinkSync(join(TOOLCHAINS, 'py', each.runtime!), join(library, 'site-packages'))
      const env = { ...environmentOf(each), PYTHONPATH: join(library, 'site-packages'), UPSTREAM: String(9400 + each.seed) }
      return run(`/opt/python/${each.runtime}/bin/python3`, ['-B', `${cwd}/main.py`], { cwd, env })
    },
  },
]
