/** The circus of Ruby: ActiveRecord over SQLite, Rack, Faraday, Redis, JWT; by its server, in threads and as a task. */
import { cpSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-y-bigtop'
const OPT = '/opt/second-y-bigtop/releases/20261112'
const QUIET = '--disable-error_highlight --disable-did_you_mean'

const runs: Run[] = [
  { guise: 'rack', seed: 1, folder: SRV, env: { DOOR: 'rack' } },
  { guise: 'task-moved-log', seed: 2, folder: OPT, signal: 'logs', env: { DOOR: 'rake' } },
  { guise: 'thread-middleware-edited', seed: 3, folder: SRV, shift: true, env: { DOOR: 'thread', WRAP: 'middleware' } },
  { guise: 'rack-edited-moved-unhighlighted', seed: 4, folder: OPT, shift: true, env: { DOOR: 'rack', RUBYOPT: QUIET } },
  { guise: 'task-middleware-unhighlighted', seed: 5, folder: SRV, env: { DOOR: 'rake', WRAP: 'middleware', RUBYOPT: QUIET } },
  { guise: 'thread-edited-moved-log', seed: 6, folder: OPT, shift: true, signal: 'logs', env: { DOOR: 'thread' } },
]

/** Gems as a bundle has them, below the folder of the program; those of Debian that are no gems stand beside. */
function bundle(cwd: string): string {
  const from = join(TOOLCHAINS, 'debs/ruby/usr')
  const to = join(cwd, 'vendor/gems')
  if (!existsSync(to)) {
    cpSync(join(from, 'share/rubygems-integration/all/gems'), to, { recursive: true, dereference: true })
    cpSync(join(from, 'lib/ruby/vendor_ruby'), join(to, 'vendor_ruby'), { recursive: true })
    cpSync(join(from, 'lib/x86_64-linux-gnu/ruby/vendor_ruby/3.1.0'), join(to, 'vendor_ruby'), { recursive: true })
  }
  const libOf = (name: string): string => {
    const gem = join(to, name)
    if (name === 'vendor_ruby') return gem
    const nested = join(gem, 'lib/concurrent-ruby')
    return existsSync(nested) ? nested : join(gem, 'lib')
  }
  const unused = /edge|minitest|net-telnet/
  return readdirSync(to)
    .map(libOf)
    .filter((path) => existsSync(path) && !unused.test(path))
    .join(':')
}

export const programs: Program[] = [
  {
    language: 'ruby',
    name: 'bigtop',
    service: 'bigtop',
    version: 4,
    runs,
    resource: () => ({
      'telemetry.sdk.language': 'ruby',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'ruby',
      'process.runtime.version': '3.1.2',
    }),
    execute(each) {
      const cwd = place('held-out-second-y/bigtop', each, ['vendor'])
      return run('ruby', [`${cwd}/main.rb`], { cwd, env: { ...environmentOf(each), GEMS: bundle(cwd) } })
    },
  },
]
