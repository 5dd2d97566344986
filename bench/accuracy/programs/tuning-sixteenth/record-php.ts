/** The auctions of PHP: PDO, Guzzle, Twig, UUIDs and decimals of libraries, enums and readonly properties, warnings made exceptions. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const SRV = '/srv/held-out-second-d-lotroom'
const OPT = '/opt/held-out-second-d-lotroom'

const runs: Run[] = [
  { guise: 'http', seed: 1, folder: SRV, env: { DOOR: 'http' } },
  { guise: 'cli-moved-log', seed: 2, folder: OPT, signal: 'logs' },
  { guise: 'queue-edited', seed: 3, folder: SRV, shift: true, env: { DOOR: 'queue' } },
  { guise: 'http-layers-edited-log', seed: 4, folder: `${OPT}/releases/88`, shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'both' } },
  { guise: 'http-one-layer', seed: 5, folder: OPT, env: { DOOR: 'http', WRAP: 'session' } },
  { guise: 'reflection-edited', seed: 6, folder: SRV, shift: true, env: { DOOR: 'reflection' } },
]

export const programs: Program[] = [
  {
    language: 'php',
    name: 'lotroom',
    service: 'lotroom',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'php', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'cli', 'process.runtime.version': '8.2.36' }),
    execute(each) {
      const cwd = place('lotroom', each)
      cpSync(join(TOOLCHAINS, 'php/vendor'), join(cwd, 'vendor'), { recursive: true })
      return run('php', ['-d', 'zend.assertions=-1', `${cwd}/main.php`], { cwd, env: environmentOf(each) })
    },
  },
]
