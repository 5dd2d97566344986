/** The garden plots of PHP: a database in memory, Guzzle, Twig, enums, warnings made exceptions, as the SDK's formatter writes them. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/held-out-second-i-plotpatch'
const OPT = '/opt/held-out-second-i-plotpatch/current'

const runs: Run[] = [
  { guise: 'http', seed: 1, folder: SRV, env: { DOOR: 'http' } },
  { guise: 'cli-moved-log', seed: 2, folder: OPT, signal: 'logs' },
  { guise: 'job-edited', seed: 3, folder: SRV, shift: true, env: { DOOR: 'job' } },
  { guise: 'http-middleware-edited-log', seed: 4, folder: OPT, shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'middleware' } },
  { guise: 'job-wrapped', seed: 5, folder: SRV, env: { DOOR: 'job', WRAP: 'cause' } },
  { guise: 'generator-moved', seed: 6, folder: OPT, env: { DOOR: 'generator' } },
  { guise: 'reflection-middleware-edited', seed: 7, folder: SRV, shift: true, env: { DOOR: 'reflection', WRAP: 'middleware' } },
]

export const programs: Program[] = [
  {
    language: 'php',
    name: 'plotpatch',
    service: 'plotpatch',
    version: 7,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'php', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'cli', 'process.runtime.version': '8.2.36' }),
    async execute(each) {
      const cwd = place('tuning-seventeenth/plotpatch', each)
      const partner = spawn('php', ['-S', '127.0.0.1:9830', 'partner.php'], { cwd, stdio: 'ignore' })
      await sleep(1000)
      try {
        return run('php', [`${cwd}/main.php`], { cwd, env: { ...environmentOf(each), VENDOR: join(TOOLCHAINS, 'phpvendor') } })
      } finally {
        partner.kill()
      }
    },
  },
]
