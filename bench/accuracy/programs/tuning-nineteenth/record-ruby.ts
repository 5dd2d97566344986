/** The host of podcasts in Ruby: Sinatra on WEBrick, Sequel over SQLite, Redis, JWT, ERB, CSV, threads; messages with the code highlighted and without. */
import { cpSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-j-wavehost'
const OPT = '/opt/second-j-wavehost/releases/312'
const QUIET = '--disable-error_highlight --disable-did_you_mean'

const runs: Run[] = [
  { guise: 'cli', seed: 1, folder: SRV },
  { guise: 'thread-moved-log', seed: 2, folder: OPT, signal: 'logs', env: { DOOR: 'thread' } },
  { guise: 'thread-edited', seed: 3, folder: SRV, shift: true, env: { DOOR: 'thread' } },
  { guise: 'http-middleware-edited', seed: 4, folder: OPT, shift: true, env: { DOOR: 'http', WRAP: 'middleware' } },
  { guise: 'thread-wrapped', seed: 5, folder: SRV, env: { DOOR: 'thread', WRAP: 'cause' } },
  { guise: 'send-edited-unhighlighted', seed: 6, folder: OPT, shift: true, env: { DOOR: 'send', RUBYOPT: QUIET } },
]

/** Gems as a bundle has them below the program, and those of Debian that are no gems beside. */
function bundle(cwd: string): string {
  const from = join(TOOLCHAINS, 'debs/ruby/usr')
  const to = join(cwd, 'vendor/gems')
  if (!existsSync(to)) {
    cpSync(join(from, 'share/rubygems-integration/all/gems'), to, { recursive: true, dereference: true })
    cpSync(join(from, 'lib/ruby/vendor_ruby'), join(to, 'vendor_ruby'), { recursive: true })
    cpSync(join(from, 'lib/x86_64-linux-gnu/ruby/vendor_ruby/3.1.0'), join(to, 'vendor_ruby'), { recursive: true })
  }
  const libraries = readdirSync(to).map((name) => join(to, name, name === 'vendor_ruby' ? '' : 'lib'))
  return libraries.filter((path) => existsSync(path) && !path.includes('concurrent')).join(':')
}

export const programs: Program[] = [
  {
    language: 'ruby',
    name: 'wavehost',
    service: 'wavehost',
    version: 3,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'ruby', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'ruby', 'process.runtime.version': '3.1.2' }),
    execute(each) {
      const cwd = place('tuning-nineteenth/wavehost', each, ['vendor'])
      return run('ruby', [`${cwd}/main.rb`], { cwd, env: { ...environmentOf(each), GEMS: bundle(cwd) } })
    },
  },
]
