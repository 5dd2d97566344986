/** The scholarships of Python: Flask, SQLAlchemy, pydantic, requests, Jinja and asyncio on five versions; web, consumer, nightly plan, pool, command line. */
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/scholarfund'
const OPT = '/opt/scholarfund/current'

const runs: Run[] = [
  { guise: 'python-3.12-web', seed: 1, folder: SRV, runtime: '3.12', env: { DOOR: 'web' } },
  { guise: 'python-3.10-consumer-moved', seed: 2, folder: OPT, runtime: '3.10', env: { DOOR: 'consume' } },
  { guise: 'python-3.13-web-layers-edited', seed: 3, folder: SRV, runtime: '3.13', shift: true, env: { DOOR: 'web', WRAP: 'layers' } },
  { guise: 'python-3.8-nightly-log', seed: 4, folder: SRV, runtime: '3.8', signal: 'logs', env: { DOOR: 'nightly' } },
  { guise: 'python-3.11-pool-timed-edited-moved', seed: 5, folder: OPT, runtime: '3.11', shift: true, env: { DOOR: 'pooled', WRAP: 'timed' } },
  { guise: 'python-3.12-consumer-step-moved', seed: 6, folder: OPT, runtime: '3.12', env: { DOOR: 'consume', WRAP: 'step' } },
  { guise: 'python-3.13-manage-edited-log', seed: 7, folder: SRV, runtime: '3.13', shift: true, signal: 'logs', env: { DOOR: 'manage' } },
]

export const programs: Program[] = [
  {
    language: 'python',
    name: 'scholarfund',
    service: 'scholarfund',
    version: 4,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'python',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'cpython',
      'process.runtime.version': runtime!,
    }),
    execute(each) {
      const cwd = place('held-out-second-q/scholarfund', each)
      const library = join(cwd, '.venv/lib', `python${each.runtime}`)
      mkdirSync(library, { recursive: true })
      symlinkSync(join(TOOLCHAINS, 'py', each.runtime!), join(library, 'site-packages'))
      const env = { ...environmentOf(each), PYTHONPATH: join(library, 'site-packages') }
      return run(`/opt/python/${each.runtime}/bin/python3`, ['-B', `${cwd}/main.py`], { cwd, env })
    },
  },
]
