/** The hives of Ruby: ActiveRecord over SQLite, Faraday, Redis, JWT, WEBrick and threads. */
import { cpSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-l-hiveguard'
const OPT = '/opt/second-l-hiveguard/current'
const QUIET = '--disable-error_highlight --disable-did_you_mean'

const runs: Run[] = [
  { guise: 'http', seed: 1, folder: SRV, env: { DOOR: 'http' } },
  { guise: 'cli-moved-log', seed: 2, folder: OPT, signal: 'logs', env: { DOOR: 'cli' } },
  { guise: 'thread-edited', seed: 3, folder: SRV, shift: true, env: { DOOR: 'thread' } },
  { guise: 'http-layers-edited-log', seed: 4, folder: OPT, shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'layers' } },
  { guise: 'thread-wrapped', seed: 5, folder: SRV, env: { DOOR: 'thread', WRAP: 'cause' } },
  { guise: 'cli-layers-edited-unhighlighted', seed: 6, folder: OPT, shift: true, env: { DOOR: 'cli', WRAP: 'layers', RUBYOPT: QUIET } },
]

/** Gems of Debian, copied below the folder of the program as a bundle has them. */
function bundle(cwd: string): string {
  const from = join(TOOLCHAINS, 'debs/ruby/usr')
  const to = join(cwd, 'vendor/gems')
  if (!existsSync(to)) {
    cpSync(join(from, 'share/rubygems-integration/all/gems'), to, { recursive: true, dereference: true })
    cpSync(join(from, 'lib/ruby/vendor_ruby'), join(to, 'vendor_ruby'), { recursive: true })
    cpSync(join(from, 'lib/x86_64-linux-gnu/ruby/vendor_ruby/3.1.0'), join(to, 'vendor_ruby'), { recursive: true })
  }
  const inner = (name: string): string => (existsSync(join(to, name, 'lib/concurrent-ruby')) ? 'lib/concurrent-ruby' : 'lib')
  const libraries = readdirSync(to).map((name) => join(to, name, name === 'vendor_ruby' ? '' : inner(name)))
  return libraries.filter((path) => existsSync(path) && !/edge|minitest|net-telnet/.test(path)).join(':')
}

export const programs: Program[] = [
  {
    language: 'ruby',
    name: 'hiveguard',
    service: 'hiveguard',
    version: 2,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'ruby', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'ruby', 'process.runtime.version': '3.1.2' }),
    execute(each) {
      const cwd = place('held-out-second-l/hiveguard', each, ['vendor'])
      return run('ruby', [`${cwd}/main.rb`], { cwd, env: { ...environmentOf(each), GEMS: bundle(cwd) } })
    },
  },
]
