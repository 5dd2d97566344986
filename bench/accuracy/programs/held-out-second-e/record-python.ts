/** The box office of a theatre in Python: Django with its ORM, REST framework, Celery, requests, httpx, pydantic, Redis, MySQL, on five versions. */
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-e-stagehand'
const OPT = '/opt/second-e-stagehand/app'

const runs: Run[] = [
  { guise: 'python-3.12-http', seed: 1, folder: SRV, runtime: '3.12', env: { DOOR: 'http' } },
  { guise: 'python-3.10-worker', seed: 2, folder: SRV, runtime: '3.10', env: { DOOR: 'worker' } },
  { guise: 'python-3.13-cli-layers-edited-moved', seed: 3, folder: OPT, runtime: '3.13', shift: true, env: { DOOR: 'cli', WRAP: 'layers' } },
  { guise: 'python-3.8-pool-log', seed: 4, folder: SRV, runtime: '3.8', signal: 'logs', env: { DOOR: 'pool' } },
  { guise: 'python-3.11-http-layers-edited', seed: 5, folder: SRV, runtime: '3.11', shift: true, env: { DOOR: 'http', WRAP: 'layers' } },
  { guise: 'python-3.12-worker-edited-moved-log', seed: 6, folder: OPT, runtime: '3.12', shift: true, signal: 'logs', env: { DOOR: 'worker' } },
  { guise: 'python-3.13-pool-layers', seed: 7, folder: SRV, runtime: '3.13', env: { DOOR: 'pool', WRAP: 'layers' } },
]

export const programs: Program[] = [
  {
    language: 'python',
    name: 'stagehand',
    service: 'stagehand',
    version: 6,
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'python', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('held-out-second-e/stagehand', each)
      const library = join(cwd, '.venv/lib', `python${each.runtime}`)
      mkdirSync(library, { recursive: true })
      const packages = join(library, 'site-packages')
      symlinkSync(join(TOOLCHAINS, 'py', each.runtime!), packages)
      return run(`/opt/python/${each.runtime}/bin/python3`, ['-B', `${cwd}/main.py`], { cwd, env: { ...environmentOf(each), PYTHONPATH: packages } })
    },
  },
]
