/** A library of seeds over Flask and SQLAlchemy, in five versions of Python. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { environmentOf, PACKAGES, place, run, VERSIONS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const runs: Run[] = [
  { guise: 'python-3.12-http', seed: 1, folder: '/srv/seedbank', version: '0.9.0', runtime: '3.12', door: 'http' },
  { guise: 'python-3.8-job', seed: 2, folder: '/srv/seedbank', version: '0.9.0', runtime: '3.8', door: 'job' },
  { guise: 'python-3.13-http-middleware-shifted', seed: 3, folder: '/app', version: '0.9.4', runtime: '3.13', door: 'http', wrap: 3, shift: true },
  { guise: 'python-3.11-cli-moved-folder', seed: 4, folder: '/home/seeds/releases/204', version: '0.10.0', runtime: '3.11', door: 'cli' },
  { guise: 'python-3.10-http-log', seed: 5, folder: '/srv/seedbank', version: '0.10.1', runtime: '3.10', door: 'http', signal: 'logs', wrap: 1 },
  { guise: 'python-3.13-thread-shifted-log', seed: 6, folder: '/opt/seedbank', version: '0.11.0', runtime: '3.13', door: 'job', signal: 'logs', shift: true, wrap: 2 },
  { guise: 'python-3.8-http-shifted', seed: 7, folder: '/usr/src/app', version: '0.11.2', runtime: '3.8', door: 'http', shift: true },
]

export const program: Program = {
  language: 'python',
  name: 'seedbank',
  service: 'seedbank',
  runs,
  resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'python', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'cpython', 'process.runtime.version': VERSIONS[runtime]! }),
  execute(each) {
    const cwd = place('seedbank', each)
    const packages = join(cwd, `.venv/lib/python${each.runtime}/site-packages`)
    mkdirSync(dirname(packages), { recursive: true })
    execFileSync('cp', ['-rl', join(PACKAGES, 'py', each.runtime), packages])
    const output = run(`/opt/python/${each.runtime}/bin/python3`, ['-B', `${cwd}/main.py`], { cwd, env: { ...environmentOf(each), PYTHONPATH: packages } })
    rmSync(join(cwd, '.venv'), { recursive: true })
    return output
  },
}
