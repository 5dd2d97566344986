/** The desk of a bureau of translators, in PHP with Doctrine's DBAL, Guzzle, Twig, Carbon, Predis and Symfony's components, warnings made exceptions. */
import { spawn } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/tuning-twenty-fifth-lingodesk'
const OPT = '/opt/tuning-twenty-fifth-lingodesk/current'

const runs: Run[] = [
  { guise: 'http', seed: 1, folder: SRV, env: { DOOR: 'http' } },
  { guise: 'cli-moved-log', seed: 2, folder: OPT, signal: 'logs', env: { DOOR: 'cli' } },
  { guise: 'queue-edited', seed: 3, folder: SRV, shift: true, env: { DOOR: 'queue' } },
  { guise: 'http-middleware-edited', seed: 4, folder: OPT, shift: true, env: { DOOR: 'http', WRAP: 'middleware' } },
  { guise: 'cli-wrapped-edited', seed: 5, folder: SRV, shift: true, env: { DOOR: 'cli', WRAP: 'cause' } },
  { guise: 'reflection-middleware-log', seed: 6, folder: OPT, signal: 'logs', env: { DOOR: 'reflection', WRAP: 'middleware' } },
]

export const programs: Program[] = [
  {
    language: 'php',
    name: 'lingodesk',
    service: 'lingodesk',
    version: 4,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'php', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'cli', 'process.runtime.version': '8.2.36' }),
    async execute(each) {
      const cwd = place('tuning-twenty-fifth/lingodesk', each)
      cpSync(join(TOOLCHAINS, 'php/unpacked/usr/share/php'), join(cwd, 'vendor'), { recursive: true })
      const partner = spawn('php', ['-S', '127.0.0.1:9932', 'partner.php'], { cwd, stdio: 'ignore' })
      await sleep(800)
      try {
        const extensions = ['dom', 'simplexml'].flatMap((name) => ['-d', `extension=${join(TOOLCHAINS, 'php/extensions', name)}.so`])
        return run('php', [...extensions, `${cwd}/main.php`], { cwd, env: environmentOf(each) })
      } finally {
        partner.kill()
      }
    },
  },
]
