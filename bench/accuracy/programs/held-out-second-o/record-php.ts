/** The translation agency of PHP: PDO with SQLite, Guzzle, Predis, Twig, Carbon, warnings made exceptions, as the SDK's formatter writes them. */
import { spawn } from 'node:child_process'
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-o-lingopost'
const OPT = '/opt/second-o-lingopost/current'

const runs: Run[] = [
  { guise: 'http', seed: 1, folder: SRV, env: { DOOR: 'http' } },
  { guise: 'queue-moved-log', seed: 2, folder: OPT, signal: 'logs', env: { DOOR: 'queue' } },
  { guise: 'command-edited', seed: 3, folder: SRV, shift: true, env: { DOOR: 'command' } },
  { guise: 'http-middleware-edited-log', seed: 4, folder: OPT, shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'middleware' } },
  { guise: 'queue-wrapped', seed: 5, folder: SRV, env: { DOOR: 'queue', WRAP: 'cause' } },
  { guise: 'fiber-edited', seed: 6, folder: OPT, shift: true, env: { DOOR: 'fiber' } },
  { guise: 'http-middleware-moved', seed: 7, folder: OPT, env: { DOOR: 'http', WRAP: 'middleware' } },
]

export const programs: Program[] = [
  {
    language: 'php',
    name: 'lingopost',
    service: 'lingopost',
    version: 4,
    runs,
    resource: () => ({
      'telemetry.sdk.language': 'php',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'cli',
      'process.runtime.version': '8.2.36',
    }),
    async execute(each) {
      const cwd = place('held-out-second-o/lingopost', each, ['vendor'])
      if (!existsSync(join(cwd, 'vendor'))) cpSync(join(TOOLCHAINS, 'debs/php/usr/share/php'), join(cwd, 'vendor'), { recursive: true, dereference: true })
      const partner = spawn('php', ['-S', '127.0.0.1:9843', 'partner.php'], { cwd, stdio: 'ignore' })
      await sleep(1000)
      try {
        return run('php', ['-d', 'zend.assertions=-1', join(cwd, 'main.php')], { cwd, env: environmentOf(each) })
      } finally {
        partner.kill()
      }
    },
  },
]
