/** The program of PHP, with SQLite and a pipeline of middleware. */
import { join } from 'node:path'
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const runs: Run[] = [
  { guise: 'script', seed: 41, folder: '/srv/pressroom' },
  { guise: 'pipeline', seed: 42, folder: '/var/www/pressroom', env: { ENTRY: 'http' } },
  { guise: 'pipeline-middleware-shifted', seed: 43, folder: '/var/www/pressroom', shift: true, env: { ENTRY: 'http', WRAP: '2' } },
  { guise: 'queue', seed: 44, folder: '/srv/pressroom', env: { ENTRY: 'job' } },
  { guise: 'queue-wrapped-shifted-log', seed: 45, folder: '/home/deploy/pressroom/current', shift: true, signal: 'logs', env: { ENTRY: 'job', WRAP: '2' } },
  { guise: 'pipeline-middleware-log', seed: 46, folder: '/var/www/pressroom', signal: 'logs', env: { ENTRY: 'http', WRAP: '1' } },
  { guise: 'queue-wrapped-opcache', seed: 48, folder: '/srv/pressroom', env: { ENTRY: 'job', WRAP: '1', OPCACHE: '1' } },
]

export const program: Program = {
  language: 'php',
  name: 'pressroom',
  runs,
  resource: () => ({ 'telemetry.sdk.language': 'php', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'cli', 'process.runtime.version': '8.2.36' }),
  execute(each) {
    const cwd = place(['pressroom'], each)
    const flags = each.env?.['OPCACHE'] === undefined ? [] : ['-d', 'opcache.enable_cli=1', '-d', 'opcache.jit=tracing', '-d', 'opcache.jit_buffer_size=16M']
    return run('php', [...flags, join(cwd, 'main.php')], { cwd, env: environmentOf(each) })
  },
}
