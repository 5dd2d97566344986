/** The lodges of Ruby: Sinatra, ActiveRecord over SQLite, Faraday, Redis, JWT, jobs in threads. */
import { cpSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const SRV = '/srv/tuning-eleventh-lodgebook'
const OPT = '/opt/tuning-eleventh-lodgebook/releases/20261119'
const QUIET = '--disable-error_highlight --disable-did_you_mean'

const runs: Run[] = [
  { guise: 'http', seed: 1, folder: SRV, env: { DOOR: 'http' } },
  { guise: 'cli-moved-log', seed: 2, folder: OPT, signal: 'logs' },
  { guise: 'thread-edited', seed: 3, folder: SRV, shift: true, env: { DOOR: 'thread' } },
  { guise: 'http-middleware-edited-log', seed: 4, folder: OPT, shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'middleware' } },
  { guise: 'thread-wrapped', seed: 5, folder: SRV, env: { DOOR: 'thread', WRAP: 'cause' } },
  { guise: 'send-middleware-edited-unhighlighted', seed: 6, folder: OPT, shift: true, env: { DOOR: 'send', WRAP: 'middleware', RUBYOPT: QUIET } },
]

/** Gems as a bundle has them, where images of Ruby keep it or below the folder of the program; those of Debian that are no gems stand beside. */
function bundle(cwd: string): string {
  const from = join(TOOLCHAINS, 'debs/ruby/usr')
  const to = cwd === SRV ? '/usr/local/bundle/gems' : join(cwd, 'vendor/gems')
  if (!existsSync(to)) {
    cpSync(join(from, 'share/rubygems-integration/all/gems'), to, { recursive: true, dereference: true })
    cpSync(join(from, 'lib/ruby/vendor_ruby'), join(to, 'vendor_ruby'), { recursive: true })
    cpSync(join(from, 'lib/x86_64-linux-gnu/ruby/vendor_ruby/3.1.0'), join(to, 'vendor_ruby'), { recursive: true })
  }
  const libraries = readdirSync(to).map((name) => join(to, name, name === 'vendor_ruby' ? '' : name.startsWith('concurrent-ruby-1') && existsSync(join(to, name, 'lib/concurrent-ruby')) ? 'lib/concurrent-ruby' : 'lib'))
  return libraries.filter((path) => existsSync(path) && !/edge|minitest|net-telnet/.test(path)).join(':')
}

export const programs: Program[] = [
  {
    language: 'ruby',
    name: 'lodgebook',
    service: 'lodgebook',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'ruby', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'ruby', 'process.runtime.version': '3.1.2' }),
    execute(each) {
      const cwd = place('lodgebook', each, ['vendor'])
      return run('ruby', [`${cwd}/main.rb`], { cwd, env: { ...environmentOf(each), GEMS: bundle(cwd) } })
    },
  },
]
