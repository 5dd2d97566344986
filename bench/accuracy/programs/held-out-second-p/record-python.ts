/** The marquee hire's desk in Python: asyncio, httpx, SQLAlchemy, pydantic, Jinja, PyYAML, redis, PyJWT, on five versions. */
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-p-canopyhire'
const OPT = '/opt/second-p-canopyhire/current'

const runs: Run[] = [
  { guise: 'python-3.12-http', seed: 1, folder: SRV, runtime: '3.12', env: { DOOR: 'http' } },
  { guise: 'python-3.10-queue', seed: 2, folder: OPT, runtime: '3.10', env: { DOOR: 'queue' } },
  { guise: 'python-3.13-cli-edited', seed: 3, folder: OPT, runtime: '3.13', shift: true, env: { DOOR: 'cli' } },
  { guise: 'python-3.8-http-layers-log', seed: 4, folder: SRV, runtime: '3.8', signal: 'logs', env: { DOOR: 'http', WRAP: 'timed,tenant' } },
  { guise: 'python-3.11-pool-edited', seed: 5, folder: SRV, runtime: '3.11', shift: true, env: { DOOR: 'pool' } },
  { guise: 'python-3.12-queue-layers-edited-log', seed: 6, folder: OPT, runtime: '3.12', shift: true, signal: 'logs', env: { DOOR: 'queue', WRAP: 'tenant' } },
]

export const programs: Program[] = [
  {
    language: 'python',
    name: 'canopyhire',
    service: 'canopyhire',
    version: 4,
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'python', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('held-out-second-p/canopyhire', each)
      const library = join(cwd, '.venv/lib', `python${each.runtime}`)
      mkdirSync(library, { recursive: true })
      symlinkSync(join(TOOLCHAINS, 'pylibs', each.runtime!), join(library, 'site-packages'))
      const env = { ...environmentOf(each), PYTHONPATH: join(library, 'site-packages') }
      return run(`/opt/python/${each.runtime}/bin/python3`, ['-B', `${cwd}/main.py`], { cwd, env })
    },
  },
]
