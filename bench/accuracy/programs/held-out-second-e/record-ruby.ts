/** The rental of vans in Ruby: Sinatra, Sequel over SQLite, ActiveSupport, Faraday, HTTParty, Redis, pg, Nokogiri, Money, dry-types, JWT. */
import { cpSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-e-fleetyard'
const OPT = '/opt/second-e-fleetyard/releases/20261127'
const QUIET = '--disable-error_highlight --disable-did_you_mean'

const runs: Run[] = [
  { guise: 'http', seed: 1, folder: SRV, env: { DOOR: 'http' } },
  { guise: 'thread-moved-log', seed: 2, folder: OPT, signal: 'logs', env: { DOOR: 'thread' } },
  { guise: 'cli-edited', seed: 3, folder: SRV, shift: true },
  { guise: 'http-layers-edited-moved', seed: 4, folder: OPT, shift: true, env: { DOOR: 'http', WRAP: 'layers' } },
  { guise: 'notify-layers', seed: 5, folder: SRV, env: { DOOR: 'notify', WRAP: 'layers' } },
  { guise: 'thread-edited-unhighlighted-log', seed: 6, folder: SRV, shift: true, signal: 'logs', env: { DOOR: 'thread', RUBYOPT: QUIET } },
  { guise: 'cli-layers-moved', seed: 7, folder: OPT, env: { WRAP: 'layers' } },
]

/** Gems as a bundle has them below the folder of the program; those of Debian that are no gems stand beside. */
function bundle(cwd: string): string {
  const from = join(TOOLCHAINS, 'deb/unpacked/usr')
  const to = join(cwd, 'vendor/gems')
  if (!existsSync(to)) {
    cpSync(join(from, 'share/rubygems-integration/all/gems'), to, { recursive: true, dereference: true })
    cpSync(join(from, 'lib/ruby/vendor_ruby'), join(to, 'vendor_ruby'), { recursive: true })
    const arch = join(from, 'lib/x86_64-linux-gnu')
    cpSync(join(arch, 'ruby/vendor_ruby/3.1.0'), join(to, 'vendor_ruby'), { recursive: true })
    cpSync(join(arch, 'rubygems-integration/3.1.0/gems'), to, { recursive: true, dereference: true })
    const extensions = join(arch, 'rubygems-integration/3.1.0/extensions/x86_64-linux/3.1.0')
    for (const name of readdirSync(extensions)) cpSync(join(extensions, name), join(to, name, 'lib'), { recursive: true })
  }
  const paths = readdirSync(to).flatMap((name) => (name === 'vendor_ruby' ? [join(to, name)] : [join(to, name, 'lib/concurrent-ruby'), join(to, name, 'lib')]))
  return paths.filter((path) => existsSync(path) && !/minitest|net-telnet/.test(path)).join(':')
}

export const programs: Program[] = [
  {
    language: 'ruby',
    name: 'fleetyard',
    service: 'fleetyard',
    version: 1,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'ruby', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'ruby', 'process.runtime.version': '3.1.2' }),
    execute(each) {
      const cwd = place('held-out-second-e/fleetyard', each, ['vendor'])
      const env = { ...environmentOf(each), GEMS: bundle(cwd), LD_LIBRARY_PATH: join(TOOLCHAINS, 'deb/unpacked/usr/lib/x86_64-linux-gnu') }
      return run('ruby', [`${cwd}/main.rb`], { cwd, env })
    },
  },
]
