/** The perfumers of Python: Flask, SQLAlchemy, marshmallow, pydantic, requests, asyncio; on five versions, by server, worker and command. */
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-y-accord'
const OPT = '/opt/second-y-accord/current'

const runs: Run[] = [
  { guise: 'python-3.12-http', seed: 1, folder: SRV, runtime: '3.12', env: { DOOR: 'http' } },
  { guise: 'python-3.8-worker-moved', seed: 2, folder: OPT, runtime: '3.8', env: { DOOR: 'worker' } },
  { guise: 'python-3.13-http-layers-edited', seed: 3, folder: SRV, runtime: '3.13', shift: true, env: { DOOR: 'http', WRAP: 'layers' } },
  { guise: 'python-3.11-cli-moved-log', seed: 4, folder: OPT, runtime: '3.11', signal: 'logs', env: { DOOR: 'cli' } },
  {
    guise: 'python-3.10-worker-layers-edited',
    seed: 5,
    folder: SRV,
    runtime: '3.10',
    shift: true,
    env: { DOOR: 'worker', WRAP: 'layers' },
  },
  { guise: 'python-3.13-cli-edited-moved-log', seed: 6, folder: OPT, runtime: '3.13', shift: true, signal: 'logs', env: { DOOR: 'cli' } },
]

export const programs: Program[] = [
  {
    language: 'python',
    name: 'accord',
    service: 'accord',
    version: 3,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'python',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.version': runtime!,
    }),
    execute(each) {
      const cwd = place('held-out-second-y/accord', each)
      const library = join(cwd, '.venv/lib', `python${each.runtime}`)
      mkdirSync(library, { recursive: true })
      symlinkSync(join(TOOLCHAINS, 'py', each.runtime!), join(library, 'site-packages'))
      const env = { ...environmentOf(each), PYTHONPATH: join(library, 'site-packages') }
      return run(`/opt/python/${each.runtime}/bin/python3`, ['-B', `${cwd}/main.py`], { cwd, env })
    },
  },
]
