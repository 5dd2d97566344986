/** The notices of public buyers in asyncio: httpx, pydantic, lxml, aiosqlite, asyncpg, Jinja, on five versions of Python. */
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-r-tenderscope'
const OPT = '/opt/second-r-tenderscope/app'

const runs: Run[] = [
  { guise: 'python-3.12-http', seed: 1, folder: SRV, runtime: '3.12', env: { DOOR: 'http' } },
  { guise: 'python-3.10-queue-moved', seed: 2, folder: OPT, runtime: '3.10', env: { DOOR: 'queue' } },
  { guise: 'python-3.13-cli-layers-edited', seed: 3, folder: OPT, runtime: '3.13', shift: true, env: { DOOR: 'cli', WRAP: 'layers' } },
  { guise: 'python-3.8-http-log', seed: 4, folder: SRV, runtime: '3.8', signal: 'logs', env: { DOOR: 'http' } },
  { guise: 'python-3.11-thread-layers-edited', seed: 5, folder: SRV, runtime: '3.11', shift: true, env: { DOOR: 'thread', WRAP: 'layers' } },
  { guise: 'python-3.12-queue-stage-moved', seed: 6, folder: OPT, runtime: '3.12', env: { DOOR: 'queue', WRAP: 'stage' } },
  { guise: 'python-3.8-cli-edited-log', seed: 7, folder: OPT, runtime: '3.8', shift: true, signal: 'logs', env: { DOOR: 'cli' } },
]

export const programs: Program[] = [
  {
    language: 'python',
    name: 'tenderscope',
    service: 'tenderscope',
    version: 4,
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'python', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('held-out-second-r/tenderscope', each)
      const library = join(cwd, '.venv/lib', `python${each.runtime}`)
      mkdirSync(library, { recursive: true })
      symlinkSync(join(TOOLCHAINS, 'pylibs', each.runtime!), join(library, 'site-packages'))
      const env = { ...environmentOf(each), PYTHONPATH: join(library, 'site-packages') }
      return run(`/opt/python/${each.runtime}/bin/python3`, ['-B', `${cwd}/main.py`], { cwd, env })
    },
  },
]
