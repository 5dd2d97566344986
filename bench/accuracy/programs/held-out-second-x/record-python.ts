/** The inspections of bridges in Python with sqlite3, pydantic, requests, Jinja and PyYAML, on five versions. */
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-x-spanwatch'
const OPT = '/opt/second-x-spanwatch/releases/31'

const runs: Run[] = [
  { guise: 'python-3.12-http', seed: 1, folder: SRV, runtime: '3.12', env: { DOOR: 'http' } },
  { guise: 'python-3.10-worker-moved', seed: 2, folder: OPT, runtime: '3.10', env: { DOOR: 'worker' } },
  { guise: 'python-3.13-cli-layers-edited', seed: 3, folder: OPT, runtime: '3.13', shift: true, env: { DOOR: 'cli', WRAP: 'layers' } },
  { guise: 'python-3.8-http-log', seed: 4, folder: SRV, runtime: '3.8', signal: 'logs', env: { DOOR: 'http' } },
  {
    guise: 'python-3.11-cron-layers-edited-log',
    seed: 5,
    folder: SRV,
    runtime: '3.11',
    shift: true,
    signal: 'logs',
    env: { DOOR: 'cron', WRAP: 'layers' },
  },
  { guise: 'python-3.12-worker-wrapped', seed: 6, folder: OPT, runtime: '3.12', env: { DOOR: 'worker', WRAP: 'cause' } },
  { guise: 'python-3.8-cli-edited', seed: 7, folder: OPT, runtime: '3.8', shift: true, env: { DOOR: 'cli' } },
]

export const programs: Program[] = [
  {
    language: 'python',
    name: 'spanwatch',
    service: 'spanwatch',
    version: 2,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'python',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'cpython',
      'process.runtime.version': runtime!,
    }),
    execute(each) {
      const cwd = place('held-out-second-x/spanwatch', each)
      const library = join(cwd, '.venv/lib', `python${each.runtime}`)
      mkdirSync(library, { recursive: true })
      symlinkSync(join(TOOLCHAINS, 'pylibs', each.runtime!), join(library, 'site-packages'))
      const env = { ...environmentOf(each), PYTHONPATH: join(library, 'site-packages') }
      return run(`/opt/python/${each.runtime}/bin/python3`, ['-B', `${cwd}/main.py`], { cwd, env })
    },
  },
]
