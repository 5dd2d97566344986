/** A pipeline of readings over asyncio, in five versions of Python. */
import { environmentOf, place, run, VERSIONS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const runs: Run[] = [
  { guise: 'python-3.12-job', seed: 1, folder: '/srv/riverwatch', version: '7.0.0', runtime: '3.12', door: 'job' },
  { guise: 'python-3.10-cli', seed: 2, folder: '/srv/riverwatch', version: '7.0.0', runtime: '3.10', door: 'cli' },
  { guise: 'python-3.13-job-shifted', seed: 3, folder: '/app', version: '7.0.2', runtime: '3.13', door: 'job', shift: true, wrap: 2 },
  { guise: 'python-3.11-thread-moved-folder', seed: 4, folder: '/home/rivers/current', version: '7.1.0', runtime: '3.11', door: 'thread' },
  { guise: 'python-3.8-job-log', seed: 5, folder: '/srv/riverwatch', version: '7.1.0', runtime: '3.8', door: 'job', signal: 'logs' },
  { guise: 'python-3.12-cli-shifted-log', seed: 6, folder: '/opt/riverwatch', version: '7.2.0', runtime: '3.12', door: 'cli', shift: true, signal: 'logs', wrap: 1 },
  { guise: 'python-3.11-job-shifted', seed: 8, folder: '/usr/src/app', version: '7.2.1', runtime: '3.11', door: 'job', shift: true },
  { guise: 'python-3.13-thread-log', seed: 9, folder: '/srv/riverwatch', version: '7.3.0', runtime: '3.13', door: 'thread', wrap: 3, signal: 'logs' },
]

export const program: Program = {
  language: 'python',
  name: 'riverwatch',
  service: 'riverwatch',
  runs,
  resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'python', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'cpython', 'process.runtime.version': VERSIONS[runtime]! }),
  execute(each) {
    const cwd = place('riverwatch', each)
    return run(`/opt/python/${each.runtime}/bin/python3`, ['-B', `${cwd}/main.py`], { cwd, env: environmentOf(each) })
  },
}
