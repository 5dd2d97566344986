/** The batches of a fish hatchery in Python with asyncio, SQLAlchemy, pydantic, httpx and Jinja, on five versions. */
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-w-hatchery'
const OPT = '/opt/second-w-hatchery/app'

const runs: Run[] = [
  { guise: 'python-3.12-batch', seed: 1, folder: SRV, runtime: '3.12', env: { DOOR: 'batch' } },
  { guise: 'python-3.10-thread-moved', seed: 2, folder: OPT, runtime: '3.10', env: { DOOR: 'thread' } },
  { guise: 'python-3.13-pool-layers-edited', seed: 3, folder: SRV, runtime: '3.13', shift: true, env: { DOOR: 'pool', WRAP: 'layers' } },
  { guise: 'python-3.8-taskgroup-log', seed: 4, folder: SRV, runtime: '3.8', signal: 'logs', env: { DOOR: 'taskgroup' } },
  { guise: 'python-3.11-batch-moved-edited', seed: 5, folder: OPT, runtime: '3.11', shift: true, env: { DOOR: 'batch' } },
  { guise: 'python-3.12-thread-wrapped', seed: 6, folder: SRV, runtime: '3.12', env: { DOOR: 'thread', WRAP: 'cause' } },
  {
    guise: 'python-3.8-pool-layers-moved-edited-log',
    seed: 7,
    folder: OPT,
    runtime: '3.8',
    shift: true,
    signal: 'logs',
    env: { DOOR: 'pool', WRAP: 'layers' },
  },
]

export const programs: Program[] = [
  {
    language: 'python',
    name: 'hatchery',
    service: 'hatchery-batch',
    version: 5,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'python',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.version': runtime!,
    }),
    execute(each) {
      const cwd = place('tuning-twenty-sixth/hatchery', each)
      const library = join(cwd, '.venv/lib', `python${each.runtime}`)
      mkdirSync(library, { recursive: true })
      symlinkSync(join(TOOLCHAINS, 'py', each.runtime!), join(library, 'site-packages'))
      const env = {
        ...environmentOf(each),
        PYTHONPATH: join(library, 'site-packages'),
        AUTHORITY: 'http://127.0.0.1:9712',
        PARTNER_PORT: '9712',
        CLOSED: '9779',
        OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT: '12288',
      }
      return run(`/opt/python/${each.runtime}/bin/python3`, ['-B', `${cwd}/main.py`], { cwd, env })
    },
  },
]
