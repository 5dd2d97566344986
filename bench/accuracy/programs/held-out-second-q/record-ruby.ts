/** The gliding club of Ruby: Sinatra, Sequel over SQLite, JWT, ERB, jobs in threads. */
import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/gliderbase'
const OPT = '/opt/gliderbase/releases/20261120'
const QUIET = '--disable-error_highlight --disable-did_you_mean'

const runs: Run[] = [
  { guise: 'http', seed: 1, folder: SRV, env: { DOOR: 'http' } },
  { guise: 'cli-moved-log', seed: 2, folder: OPT, signal: 'logs', env: { DOOR: 'cli' } },
  { guise: 'thread-edited', seed: 3, folder: SRV, shift: true, env: { DOOR: 'thread' } },
  { guise: 'http-rack-edited-moved', seed: 4, folder: OPT, shift: true, env: { DOOR: 'http', WRAP: 'rack' } },
  { guise: 'thread-step', seed: 5, folder: SRV, env: { DOOR: 'thread', WRAP: 'step' } },
  { guise: 'send-edited-unhighlighted-log', seed: 6, folder: SRV, shift: true, signal: 'logs', env: { DOOR: 'send', RUBYOPT: QUIET } },
  { guise: 'cli-unhighlighted-moved', seed: 7, folder: OPT, env: { DOOR: 'cli', RUBYOPT: QUIET } },
]

/** Debian's packages, laid out below the program as a bundle has them; what are no gems there get a folder of their own. */
function bundle(cwd: string): string {
  const from = join(TOOLCHAINS, 'deb/tree/usr')
  const gems = join(cwd, 'vendor/gems')
  cpSync(join(from, 'share/rubygems-integration/all/gems'), gems, { recursive: true, dereference: true })
  for (const [gem, name] of [['sequel-5.63.0', 'sequel'], ['sqlite3-1.4.2', 'sqlite3'], ['tilt-2.0.11', 'tilt']] as const) {
    mkdirSync(join(gems, gem, 'lib'), { recursive: true })
    cpSync(join(from, 'lib/ruby/vendor_ruby', name), join(gems, gem, 'lib', name), { recursive: true })
    cpSync(join(from, 'lib/ruby/vendor_ruby', `${name}.rb`), join(gems, gem, 'lib', `${name}.rb`))
  }
  const native = 'sqlite3/sqlite3_native.so'
  cpSync(join(from, 'lib/x86_64-linux-gnu/ruby/vendor_ruby/3.1.0', native), join(gems, 'sqlite3-1.4.2/lib', native))
  return readdirSync(gems)
    .map((name) => join(gems, name, 'lib'))
    .join(':')
}

export const programs: Program[] = [
  {
    language: 'ruby',
    name: 'gliderbase',
    service: 'gliderbase',
    version: 1,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'ruby', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'ruby', 'process.runtime.version': '3.1.2' }),
    execute(each) {
      const cwd = place('held-out-second-q/gliderbase', each)
      return run('ruby', [`${cwd}/main.rb`], { cwd, env: { ...environmentOf(each), RUBYLIB: bundle(cwd) } })
    },
  },
]
