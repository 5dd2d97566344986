/** The ringing of birds in Python: pydantic, SQLAlchemy, httpx, asyncio, redis; five versions, four doors. */
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-l-ringcensus'
const OPT = '/opt/second-l-ringcensus/app'
const ENVIRONMENTS = '/opt/held-out-second-l-env'

const runs: Run[] = [
  { guise: 'python-3.12-http', seed: 1, folder: SRV, runtime: '3.12', env: { DOOR: 'http' } },
  { guise: 'python-3.10-pool-moved', seed: 2, folder: OPT, runtime: '3.10', env: { DOOR: 'pool' } },
  { guise: 'python-3.13-cli-layers-edited', seed: 3, folder: SRV, runtime: '3.13', shift: true, env: { DOOR: 'cli', WRAP: 'layers' } },
  { guise: 'python-3.8-loop-log', seed: 4, folder: SRV, runtime: '3.8', signal: 'logs', env: { DOOR: 'loop' } },
  { guise: 'python-3.11-http-layers-edited-log', seed: 5, folder: OPT, runtime: '3.11', shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'layers' } },
  { guise: 'python-3.13-pool-wrapped', seed: 6, folder: SRV, runtime: '3.13', env: { DOOR: 'pool', WRAP: 'cause' } },
  { guise: 'python-3.8-cli-edited', seed: 7, folder: OPT, runtime: '3.8', shift: true, env: { DOOR: 'cli' } },
]

export const programs: Program[] = [
  {
    language: 'python',
    name: 'ringcensus',
    service: 'ringcensus',
    version: 4,
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'python', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('held-out-second-l/ringcensus', each)
      const library = join(cwd, '.venv/lib', `python${each.runtime}`)
      mkdirSync(library, { recursive: true })
      symlinkSync(join(ENVIRONMENTS, each.runtime!, 'lib', `python${each.runtime}`, 'site-packages'), join(library, 'site-packages'))
      return run(`/opt/python/${each.runtime}/bin/python3`, ['-B', `${cwd}/main.py`], { cwd, env: { ...environmentOf(each), PYTHONPATH: join(library, 'site-packages') } })
    },
  },
]
