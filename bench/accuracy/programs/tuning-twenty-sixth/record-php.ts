/** The lending of instruments in PHP: SQLite through PDO, Guzzle, Twig, Yaml, warnings made exceptions, as the SDK's formatter writes them. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-w-fiddlelend'
const OPT = '/opt/second-w-fiddlelend/current'
const PORT = '9716'

const runs: Run[] = [
  { guise: 'http', seed: 1, folder: SRV, env: { DOOR: 'http' } },
  { guise: 'cli-moved-log', seed: 2, folder: OPT, signal: 'logs' },
  { guise: 'job-edited', seed: 3, folder: SRV, shift: true, env: { DOOR: 'job' } },
  { guise: 'http-middleware-edited-log', seed: 4, folder: OPT, shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'middleware' } },
  { guise: 'job-wrapped', seed: 5, folder: SRV, env: { DOOR: 'job', WRAP: 'cause' } },
  { guise: 'reflection-middleware-edited', seed: 6, folder: OPT, shift: true, env: { DOOR: 'reflection', WRAP: 'middleware' } },
]

export const programs: Program[] = [
  {
    language: 'php',
    name: 'fiddlelend',
    service: 'fiddlelend',
    version: 8,
    runs,
    resource: () => ({
      'telemetry.sdk.language': 'php',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'cli',
      'process.runtime.version': '8.2.36',
    }),
    async execute(each) {
      const cwd = place('tuning-twenty-sixth/fiddlelend', each)
      const partner = spawn('php', ['-S', `127.0.0.1:${PORT}`, 'partner.php'], { cwd, stdio: 'ignore' })
      await sleep(1000)
      try {
        const env = { ...environmentOf(each), PARTNER: PORT, CLOSED: '9775', VENDOR: join(TOOLCHAINS, 'php/debs/usr/share/php') }
        return run('php', [`${cwd}/main.php`], { cwd, env })
      } finally {
        partner.kill()
      }
    },
  },
]
