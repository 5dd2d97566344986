/** The flowers by post in PHP: PDO, Guzzle, Predis, Twig, Carbon, YAML, warnings made exceptions, as the SDK's formatter writes them. */
import { spawn } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/tuning-twenty-fourth-petalpost'
const OPT = '/opt/tuning-twenty-fourth/petalpost/current'
const PORT = '9837'

const runs: Run[] = [
  { guise: 'http', seed: 1, folder: SRV, env: { DOOR: 'http' } },
  { guise: 'cli-moved-log', seed: 2, folder: OPT, signal: 'logs' },
  { guise: 'job-edited', seed: 3, folder: SRV, shift: true, env: { DOOR: 'job' } },
  { guise: 'http-layers-edited-moved', seed: 4, folder: OPT, shift: true, env: { DOOR: 'http', WRAP: 'layers' } },
  { guise: 'job-moved', seed: 5, folder: OPT, env: { DOOR: 'job' } },
  { guise: 'reflection-edited', seed: 6, folder: SRV, shift: true, env: { DOOR: 'reflection' } },
  { guise: 'http-layers', seed: 7, folder: SRV, env: { DOOR: 'http', WRAP: 'layers' } },
]

export const programs: Program[] = [
  {
    language: 'php',
    name: 'petalpost',
    service: 'petalpost',
    version: 8,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'php', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'cli', 'process.runtime.version': '8.2.36' }),
    async execute(each) {
      const cwd = place('tuning-twenty-fourth/petalpost', each)
      cpSync(join(TOOLCHAINS, 'php/debs/x/usr/share/php'), join(cwd, 'vendor'), { recursive: true })
      const partner = spawn('php', ['-S', `127.0.0.1:${PORT}`, 'partner.php'], { cwd, stdio: 'ignore' })
      await sleep(1000)
      try {
        return run('php', ['-d', 'zend.assertions=-1', `${cwd}/main.php`], { cwd, env: { ...environmentOf(each), PARTNER: PORT } })
      } finally {
        partner.kill()
      }
    },
  },
]
