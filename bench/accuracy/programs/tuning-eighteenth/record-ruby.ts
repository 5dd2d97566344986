/** The box office of Ruby: ActiveRecord, Sinatra, Faraday, Redis, Bunny, JWT, Money, Liquid; its door the web, a worker, a pool, a command. */
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from './kit.ts'
import type { Edit, Program, Run } from './kit.ts'

const SRV = '/srv/second-b-boxoffice'
const OPT = '/opt/second-b-boxoffice'
const VENDOR = 'vendor'

const EDITS: Edit[] = [
  ['app/services/billing.rb', 'def sum_up(lines)\n', 'def sum_up(lines, skip: 0)\n    lines = lines.drop(skip)\n'],
  ['app/services/imports.rb', 'def show_date(text)\n', 'def show_date(text)\n    text = text.strip\n'],
  ['app/services/seating.rb', 'class SeatBooking\n', 'class SeatBooking\n  LIMIT = 12\n\n'],
  ['lib/state_guard.rb', "can't move from", 'cannot go from'],
  ['app/models/records.rb', '    ensure_transition!(self, ', '    reload\n    ensure_transition!(self, '],
]

const runs: Run[] = [
  { guise: 'cli', seed: 1, folder: SRV },
  { guise: 'http-moved-log', seed: 2, folder: OPT, signal: 'logs', env: { DOOR: 'http' } },
  { guise: 'thread-shifted-unhighlighted', seed: 3, folder: SRV, shift: true, env: { DOOR: 'thread', RUBYOPT: '--disable-error_highlight --disable-did_you_mean' } },
  { guise: 'thread-layers-edited', seed: 4, folder: `${OPT}/releases/73`, shift: true, edits: EDITS, env: { DOOR: 'thread', WRAP: 'layers' } },
  { guise: 'cli-wrapped', seed: 5, folder: SRV, env: { WRAP: 'cause' } },
  { guise: 'pool-edited-log', seed: 6, folder: OPT, shift: true, edits: EDITS, signal: 'logs', env: { DOOR: 'pool' } },
]

/** The libraries as a deployment has them beside the program. */
function libraries(folder: string): string[] {
  const vendor = join(folder, VENDOR)
  if (!existsSync(vendor)) {
    mkdirSync(vendor, { recursive: true })
    cpSync(join(TOOLCHAINS, 'deb/unpacked/usr/share/rubygems-integration/all/gems'), join(vendor, 'gems'), { recursive: true })
    cpSync(join(TOOLCHAINS, 'deb/unpacked/usr/lib/ruby/vendor_ruby'), join(vendor, 'plain'), { recursive: true })
    cpSync(join(TOOLCHAINS, 'deb/unpacked/usr/lib/x86_64-linux-gnu/ruby/vendor_ruby/3.1.0'), join(vendor, 'extensions'), { recursive: true })
  }
  const gems = readdirSync(join(vendor, 'gems')).flatMap((gem) => [join(vendor, 'gems', gem, 'lib'), join(vendor, 'gems', gem, 'lib', gem.replace(/-[\d.]+$/, ''))])
  return [...gems.filter((path) => path.endsWith('lib') || path.endsWith('concurrent-ruby')), join(vendor, 'plain'), join(vendor, 'extensions')]
}

export const programs: Program[] = [
  {
    language: 'ruby',
    name: 'boxoffice',
    service: 'boxoffice',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'ruby', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'ruby', 'process.runtime.version': '3.1.2' }),
    execute(each) {
      const cwd = place('boxoffice', each, [VENDOR])
      return run('ruby', ['-W0', `${cwd}/main.rb`], { cwd, env: { ...environmentOf(each), RUBYLIB: libraries(cwd).join(':') } })
    },
  },
]
