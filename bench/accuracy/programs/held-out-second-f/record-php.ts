/** The lending library of PHP: Illuminate, Symfony, Guzzle, Predis, Twig, Carbon, PDO, warnings made exceptions, as the SDK's formatter writes them. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/held-out-second-f-shelfwise'
const OPT = '/opt/held-out-second-f-shelfwise/releases/118'
const PORT = '9670'

const runs: Run[] = [
  { guise: 'http', seed: 1, folder: SRV, env: { DOOR: 'http' } },
  { guise: 'cli-moved-log', seed: 2, folder: OPT, signal: 'logs' },
  { guise: 'job-edited', seed: 3, folder: SRV, shift: true, env: { DOOR: 'job' } },
  { guise: 'http-layers-edited-log', seed: 4, folder: OPT, shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'layers' } },
  { guise: 'job-wrapped', seed: 5, folder: SRV, env: { DOOR: 'job', WRAP: 'cause' } },
  { guise: 'console-edited', seed: 6, folder: OPT, shift: true, env: { DOOR: 'console' } },
  { guise: 'http-layers-moved', seed: 7, folder: OPT, env: { DOOR: 'http', WRAP: 'layers' } },
]

export const programs: Program[] = [
  {
    language: 'php',
    name: 'shelfwise',
    service: 'shelfwise',
    version: 5,
    runs,
    resource: () => ({
      'telemetry.sdk.language': 'php',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'cli',
      'process.runtime.version': '8.2.36',
    }),
    async execute(each) {
      const cwd = place('held-out-second-f/shelfwise', each)
      const partner = spawn('php', ['-S', `127.0.0.1:${PORT}`, 'partner.php'], { cwd, stdio: 'ignore' })
      await sleep(1500)
      try {
        const env = { ...environmentOf(each), PARTNER: PORT, VENDOR: join(TOOLCHAINS, 'php/debian/usr/share/php') }
        return run('php', ['-d', 'zend.assertions=-1', `${cwd}/main.php`], { cwd, env })
      } finally {
        partner.kill()
      }
    },
  },
]
