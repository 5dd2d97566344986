/** The service of Python with FastAPI, pydantic, httpx and a layer over SQLite, on five versions. */
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const runs: Run[] = [
  { guise: 'python-3.12-http', seed: 1, folder: '/srv/clubhouse', runtime: '3.12', env: { DOOR: 'http' } },
  { guise: 'python-3.8-cli', seed: 2, folder: '/srv/clubhouse', runtime: '3.8' },
  { guise: 'python-3.13-task-shifted', seed: 3, folder: '/opt/clubhouse', runtime: '3.13', shift: true, env: { DOOR: 'task', WRAP: 'timed' } },
  { guise: 'python-3.10-http-layers-log', seed: 4, folder: '/home/deploy/clubhouse', runtime: '3.10', signal: 'logs', env: { DOOR: 'http', WRAP: 'both' } },
  { guise: 'python-3.11-cli-shifted-log', seed: 5, folder: '/srv/clubhouse', runtime: '3.11', shift: true, signal: 'logs' },
  { guise: 'python-3.13-http-shifted', seed: 6, folder: '/opt/clubhouse', runtime: '3.13', shift: true, env: { DOOR: 'http', WRAP: 'timed' } },
  { guise: 'python-3.11-task-layers', seed: 7, folder: '/home/deploy/clubhouse', runtime: '3.11', env: { DOOR: 'task', WRAP: 'both' } },
]

export const programs: Program[] = [
  {
    language: 'python',
    name: 'clubhouse',
    service: 'clubhouse',
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'python', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('python', each)
      const library = join(cwd, '.venv/lib', `python${each.runtime}`)
      mkdirSync(library, { recursive: true })
      symlinkSync(join(TOOLCHAINS, 'pylibs', each.runtime!), join(library, 'site-packages'))
      const env = { ...environmentOf(each), PYTHONPATH: join(library, 'site-packages') }
      return run(`/opt/python/${each.runtime}/bin/python3`, ['-B', `${cwd}/main.py`], { cwd, env })
    },
  },
]
