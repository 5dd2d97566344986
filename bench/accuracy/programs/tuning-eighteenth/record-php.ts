/** The hotel desk of PHP: Guzzle, Doctrine's DBAL, Twig, Carbon, parts of Symfony; warnings made exceptions. */
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from './kit.ts'
import type { Edit, Program, Run } from './kit.ts'

const SRV = '/srv/second-b-stayplan'
const OPT = '/opt/second-b-stayplan'

const EDITS: Edit[] = [
  ['app/Service/Booking.php', '        return Tier::from($text);', '        $name = trim($text);\n\n        return Tier::from($name);'],
  ['app/Service/Pricing.php', 'commission(', 'agencyShare('],
  ['app/Support/Checks.php', 'cannot move from $from to $to', 'is $from and cannot become $to'],
  ['app/Repository/BookingRepository.php', '"No booking $id"', '"Booking $id does not exist"'],
  ['app/Client/Channels.php', '    public function parity', '    public function ping(): bool\n    {\n        return true;\n    }\n\n    public function parity'],
  ['app/Http/Controllers.php', '        return $this->bookings->find($id);', '        $booking = $this->bookings->find($id);\n\n        return $booking;'],
]

const runs: Run[] = [
  { guise: 'http', seed: 1, folder: SRV, env: { DOOR: 'http' } },
  { guise: 'cron-moved-log', seed: 2, folder: OPT, signal: 'logs', env: { DOOR: 'cron' } },
  { guise: 'queue-shifted', seed: 3, folder: SRV, shift: true, env: { DOOR: 'queue' } },
  { guise: 'http-layers-edited-log', seed: 4, folder: `${OPT}/releases/41`, shift: true, edits: EDITS, signal: 'logs', env: { DOOR: 'http', WRAP: 'timing,locale' } },
  { guise: 'queue-wrapped', seed: 5, folder: SRV, env: { DOOR: 'queue', WRAP: 'timing,naming' } },
  { guise: 'cli-layers-edited', seed: 6, folder: OPT, shift: true, edits: EDITS, env: { DOOR: 'cli', WRAP: 'locale' } },
  { guise: 'cron-shifted', seed: 7, folder: SRV, shift: true, env: { DOOR: 'cron' } },
]

export const programs: Program[] = [
  {
    language: 'php',
    name: 'stayplan',
    service: 'stayplan',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'php', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'cli', 'process.runtime.version': '8.2.36' }),
    execute(each) {
      const cwd = place('stayplan', each, ['vendor'])
      if (!existsSync(join(cwd, 'vendor'))) cpSync(join(TOOLCHAINS, 'deb/unpacked/usr/share/php'), join(cwd, 'vendor'), { recursive: true, dereference: true })
      return run('php', ['-d', 'zend.assertions=-1', `${cwd}/main.php`], { cwd, env: environmentOf(each) })
    },
  },
]
