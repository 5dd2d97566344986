/** The register of caves in Python: Flask, sqlite3, SQLAlchemy, marshmallow, requests, Jinja, asyncio and threads, on five versions. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SET = 'held-out-second-t'
const SRV = `/srv/${SET}-karstlog`
const OPT = `/opt/${SET}-karstlog/app`

const runs: Run[] = [
  { guise: 'python-3.12-web', seed: 1, folder: SRV, runtime: '3.12', env: { DOOR: 'web' } },
  { guise: 'python-3.10-worker-moved', seed: 2, folder: OPT, runtime: '3.10', env: { DOOR: 'worker' } },
  { guise: 'python-3.13-command-layers-edited', seed: 3, folder: OPT, runtime: '3.13', shift: true, env: { DOOR: 'command', WRAP: 'layers' } },
  { guise: 'python-3.8-web-log', seed: 4, folder: SRV, runtime: '3.8', signal: 'logs', env: { DOOR: 'web' } },
  { guise: 'python-3.11-worker-layers-edited-log', seed: 5, folder: SRV, runtime: '3.11', shift: true, signal: 'logs', env: { DOOR: 'worker', WRAP: 'layers' } },
  { guise: 'python-3.13-web-edited', seed: 6, folder: OPT, runtime: '3.13', shift: true, env: { DOOR: 'web' } },
]

export const programs: Program[] = [
  {
    language: 'python',
    name: 'karstlog',
    service: 'karstlog',
    version: 4,
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'python', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place(`${SET}/karstlog`, each)
      const packages = join(cwd, '.venv/lib', `python${each.runtime!}`, 'site-packages')
      cpSync(join(TOOLCHAINS, 'pylibs', each.runtime!), packages, { recursive: true })
      return run(`/opt/python/${each.runtime!}/bin/python3`, ['-B', `${cwd}/main.py`], { cwd, env: { ...environmentOf(each), PYTHONPATH: packages } })
    },
  },
]
