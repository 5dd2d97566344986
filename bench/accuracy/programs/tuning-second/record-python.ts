/** The program of Python, in five versions. */
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const runs: Run[] = [
  { guise: 'python-3.12', seed: 1, folder: '/srv/parcels', runtime: '3.12' },
  { guise: 'python-3.8-http', seed: 2, folder: '/srv/parcels', runtime: '3.8', env: { ENTRY: 'http' } },
  { guise: 'python-3.13-job-shifted', seed: 3, folder: '/app', runtime: '3.13', shift: true, env: { ENTRY: 'job', WRAP: '1' } },
  { guise: 'python-3.10-http-middleware-log', seed: 5, folder: '/var/www/parcels/releases/77', runtime: '3.10', signal: 'logs', env: { ENTRY: 'http', WRAP: '2' } },
  { guise: 'python-3.11-shifted-log', seed: 6, folder: '/srv/parcels', runtime: '3.11', shift: true, signal: 'logs' },
]

export const programs: Program[] = [
  {
    language: 'python',
    name: 'parcels',
    service: 'parcels',
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'python', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('python', each)
      return run(`/opt/python/${each.runtime}/bin/python3`, ['-B', 'main.py'].map((arg) => (arg.endsWith('.py') ? `${cwd}/${arg}` : arg)), { cwd, env: environmentOf(each) })
    },
  },
]
