/** The shed of tools in Ruby: Sinatra on WEBrick, ActiveRecord over SQLite, Faraday, Redis, JWT, jobs in threads. */
import { cpSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-v-borrowshed'
const OPT = '/opt/second-v-borrowshed/releases/20261104'
const QUIET = '--disable-error_highlight --disable-did_you_mean'

const runs: Run[] = [
  { guise: 'http', seed: 1, folder: SRV, env: { DOOR: 'http' } },
  { guise: 'cli-moved-log', seed: 2, folder: OPT, signal: 'logs' },
  { guise: 'thread-edited', seed: 3, folder: SRV, shift: true, env: { DOOR: 'thread' } },
  { guise: 'http-layers-edited-log', seed: 4, folder: OPT, shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'layers' } },
  { guise: 'thread-layers', seed: 5, folder: SRV, env: { DOOR: 'thread', WRAP: 'layers' } },
  { guise: 'send-layers-edited-unhighlighted', seed: 6, folder: OPT, shift: true, env: { DOOR: 'send', WRAP: 'layers', RUBYOPT: QUIET } },
  { guise: 'cli-edited-later', seed: 8, folder: SRV, shift: true },
]

/** Gems as a bundle has them; those of Debian that are no gems stand beside. */
function bundle(cwd: string): string {
  const from = join(TOOLCHAINS, 'debs/ruby/usr')
  const to = join(cwd, 'vendor/gems')
  if (!existsSync(to)) {
    cpSync(join(from, 'share/rubygems-integration/all/gems'), to, { recursive: true, dereference: true })
    cpSync(join(from, 'lib/ruby/vendor_ruby'), join(to, 'vendor_ruby'), { recursive: true })
    cpSync(join(from, 'lib/x86_64-linux-gnu/ruby/vendor_ruby/3.1.0'), join(to, 'vendor_ruby'), { recursive: true })
  }
  const concurrent = (name: string): boolean => name.startsWith('concurrent-ruby-1') && existsSync(join(to, name, 'lib/concurrent-ruby'))
  const libraries = readdirSync(to).map((name) => join(to, name, name === 'vendor_ruby' ? '' : concurrent(name) ? 'lib/concurrent-ruby' : 'lib'))
  return libraries.filter((path) => existsSync(path) && !/edge|minitest|net-telnet/.test(path)).join(':')
}

export const programs: Program[] = [
  {
    language: 'ruby',
    name: 'borrowshed',
    service: 'borrowshed',
    version: 3,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'ruby', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'ruby', 'process.runtime.version': '3.1.2' }),
    execute(each) {
      const cwd = place('held-out-second-v/borrowshed', each, ['vendor'])
      return run('ruby', [`${cwd}/main.rb`], { cwd, env: { ...environmentOf(each), GEMS: bundle(cwd) } })
    },
  },
]
