/** The renewals of patents in Python: sqlite3, requests, lxml, pydantic, Jinja, asyncio and concurrent.futures, on five versions. */
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-m-annuitas'
const OPT = '/opt/second-m-annuitas/current'

const runs: Run[] = [
  { guise: 'python-3.12-worker', seed: 1, folder: SRV, runtime: '3.12', env: { DOOR: 'worker' } },
  { guise: 'python-3.10-cli-moved', seed: 2, folder: OPT, runtime: '3.10', env: { DOOR: 'cli' } },
  { guise: 'python-3.13-pool-layers-edited', seed: 3, folder: OPT, runtime: '3.13', shift: true, env: { DOOR: 'pool', WRAP: 'both' } },
  { guise: 'python-3.8-http-log', seed: 4, folder: SRV, runtime: '3.8', signal: 'logs', env: { DOOR: 'http' } },
  { guise: 'python-3.11-worker-layers-edited-log', seed: 5, folder: SRV, runtime: '3.11', shift: true, signal: 'logs', env: { DOOR: 'worker', WRAP: 'audit' } },
  { guise: 'python-3.8-cli-layers', seed: 6, folder: OPT, runtime: '3.8', env: { DOOR: 'cli', WRAP: 'audit' } },
  { guise: 'python-3.13-http-edited', seed: 7, folder: SRV, runtime: '3.13', shift: true, env: { DOOR: 'http' } },
]

export const programs: Program[] = [
  {
    language: 'python',
    name: 'annuitas',
    service: 'annuitas-batch',
    version: 2,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'python',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'cpython',
      'process.runtime.version': runtime!,
    }),
    execute(each) {
      const cwd = place('tuning-twenty-second/annuitas', each)
      const library = join(cwd, '.venv/lib', `python${each.runtime}`)
      mkdirSync(library, { recursive: true })
      symlinkSync(join(TOOLCHAINS, 'pylibs', each.runtime!), join(library, 'site-packages'))
      const env = { ...environmentOf(each), PYTHONPATH: join(library, 'site-packages') }
      return run(`/opt/python/${each.runtime}/bin/python3`, ['-B', `${cwd}/main.py`], { cwd, env })
    },
  },
]
