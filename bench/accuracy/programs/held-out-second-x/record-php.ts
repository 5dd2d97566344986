/** The burial grounds of a council in PHP: PDO, Guzzle, Twig, Carbon, Brick, Symfony's YAML; warnings made exceptions, as the SDK's formatter writes them. */
import { spawn } from 'node:child_process'
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-x-graveplan'
const OPT = '/opt/second-x-graveplan/current'
const SITE = '127.0.0.1:9789'

const runs: Run[] = [
  { guise: 'http', seed: 1, folder: SRV, env: { DOOR: 'http' } },
  { guise: 'cli-moved-log', seed: 2, folder: OPT, signal: 'logs' },
  { guise: 'job-edited', seed: 3, folder: SRV, shift: true, env: { DOOR: 'job' } },
  { guise: 'http-layers-edited-log', seed: 4, folder: OPT, shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'layers' } },
  { guise: 'job-wrapped', seed: 5, folder: SRV, env: { DOOR: 'job', WRAP: 'cause' } },
  { guise: 'reflection-layers-edited', seed: 6, folder: OPT, shift: true, env: { DOOR: 'reflection', WRAP: 'layers' } },
]

const LIBRARIES = [
  'GuzzleHttp/autoload.php',
  'Twig/autoload.php',
  'Brick/Math/autoload.php',
  'Carbon/autoload.php',
  'Ramsey/Uuid/autoload.php',
  'Symfony/Component/Yaml/autoload.php',
]
const LOADER = `<?php\nset_include_path(__DIR__);\n${LIBRARIES.map((file) => `require_once '${file}';`).join('\n')}\n`

/** One request a bug, until the site has no more. */
async function visit(): Promise<string> {
  let printed = ''
  for (let n = 0; ; n++) {
    const response = await fetch(`http://${SITE}/burials/${n}`, { method: 'POST', headers: { connection: 'close' } })
    if (response.status === 404) return printed
    if (!response.ok) throw new Error(`Cannot visit ${n}: status ${response.status}`)
    printed += `${await response.text()}\n`
  }
}

export const programs: Program[] = [
  {
    language: 'php',
    name: 'graveplan',
    service: 'graveplan',
    version: 5,
    runs,
    resource: (each) => ({
      'telemetry.sdk.language': 'php',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': each.env?.['DOOR'] === 'http' ? 'cli-server' : 'cli',
      'process.runtime.version': '8.2.36',
    }),
    async execute(each) {
      const cwd = place('held-out-second-x/graveplan', each)
      cpSync(join(TOOLCHAINS, 'php'), join(cwd, 'vendor'), { recursive: true })
      writeFileSync(join(cwd, 'vendor/loader.php'), LOADER)
      const env = environmentOf(each)
      const partner = spawn('php', ['-S', '127.0.0.1:9788', 'partner.php'], {
        cwd,
        stdio: 'ignore',
        env: { ...process.env, PHP_CLI_SERVER_WORKERS: '3' },
      })
      const site = spawn('php', ['-S', SITE, 'public/index.php'], { cwd, stdio: 'ignore', env: { ...process.env, ...env } })
      await sleep(1200)
      try {
        return each.env?.['DOOR'] === 'http' ? await visit() : run('php', ['console.php'], { cwd, env })
      } finally {
        partner.kill()
        site.kill()
      }
    },
  },
]
