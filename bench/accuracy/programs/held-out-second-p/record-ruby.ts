/** The rounds of dog walkers in Ruby: Rack, ActiveRecord over SQLite, Faraday, Redis, JWT, jobs in a thread. */
import { cpSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-p-leashround'
const OPT = '/opt/second-p-leashround/releases/20261104'
const QUIET = '--disable-error_highlight --disable-did_you_mean'

const runs: Run[] = [
  { guise: 'rack', seed: 1, folder: SRV, env: { DOOR: 'rack' } },
  { guise: 'task-moved-log', seed: 2, folder: OPT, signal: 'logs', env: { DOOR: 'rake' } },
  { guise: 'thread-edited', seed: 3, folder: SRV, shift: true, env: { DOOR: 'threads' } },
  { guise: 'rack-layers-moved-edited', seed: 4, folder: OPT, shift: true, env: { DOOR: 'rack', WRAP: 'clock,tenant' } },
  { guise: 'thread-moved-quiet', seed: 5, folder: OPT, env: { DOOR: 'threads', RUBYOPT: QUIET } },
  { guise: 'rack-layers-edited-quiet-log', seed: 6, folder: SRV, shift: true, signal: 'logs', env: { DOOR: 'rack', WRAP: 'tenant', RUBYOPT: QUIET } },
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
  const own = (name: string): string => {
    if (name === 'vendor_ruby') return ''
    const nested = existsSync(join(to, name, 'lib/concurrent-ruby'))
    return name.startsWith('concurrent-ruby-1') && nested ? 'lib/concurrent-ruby' : 'lib'
  }
  const libraries = readdirSync(to).map((name) => join(to, name, own(name)))
  return libraries.filter((path) => existsSync(path) && !/edge|minitest|net-telnet/.test(path)).join(':')
}

export const programs: Program[] = [
  {
    language: 'ruby',
    name: 'leashround',
    service: 'leashround',
    version: 5,
    runs,
    resource: () => ({
      'telemetry.sdk.language': 'ruby',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'ruby',
      'process.runtime.version': '3.1.2',
    }),
    execute(each) {
      const cwd = place('held-out-second-p/leashround', each, ['vendor'])
      return run('ruby', [`${cwd}/main.rb`], { cwd, env: { ...environmentOf(each), GEMS: bundle(cwd) } })
    },
  },
]
