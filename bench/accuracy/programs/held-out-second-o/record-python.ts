/** The blade inspections of Python: Flask, click, SQLAlchemy, sqlite3, requests, redis, marshmallow, PyJWT, on five versions. */
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-o-bladewatch'
const OPT = '/opt/second-o-bladewatch/releases/31'
const PYTHON = process.env['PYTHON'] ?? '/opt/python'

const runs: Run[] = [
  { guise: 'python-3.11-http', seed: 1, folder: SRV, runtime: '3.11', env: { DOOR: 'http' } },
  { guise: 'python-3.8-cron-moved', seed: 2, folder: OPT, runtime: '3.8' },
  { guise: 'python-3.13-pool-edited', seed: 3, folder: SRV, runtime: '3.13', shift: true, env: { DOOR: 'pool' } },
  { guise: 'python-3.12-http-layers-edited-log', seed: 4, folder: OPT, runtime: '3.12', shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'layers' } },
  { guise: 'python-3.10-cron-wrapped', seed: 5, folder: SRV, runtime: '3.10', env: { WRAP: 'cause' } },
  { guise: 'python-3.13-cli-layers-edited', seed: 6, folder: OPT, runtime: '3.13', shift: true, env: { DOOR: 'cli', WRAP: 'layers' } },
  { guise: 'python-3.11-pool-log', seed: 7, folder: OPT, runtime: '3.11', signal: 'logs', env: { DOOR: 'pool' } },
]

export const programs: Program[] = [
  {
    language: 'python',
    name: 'bladewatch',
    service: 'bladewatch',
    version: 2,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'python',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'cpython',
      'process.runtime.version': runtime!,
    }),
    execute(each) {
      const cwd = place('held-out-second-o/bladewatch', each)
      const library = join(cwd, `venv/lib/python${each.runtime}`)
      mkdirSync(library, { recursive: true })
      symlinkSync(join(TOOLCHAINS, `py-${each.runtime}`), join(library, 'site-packages'))
      return run(join(PYTHON, each.runtime!, 'bin/python3'), [join(cwd, 'main.py')], { cwd, env: { ...environmentOf(each), PYTHONDONTWRITEBYTECODE: '1' } })
    },
  },
]
