/** The program of Ruby, with Sinatra and Sequel. */
import { cpSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const VENDOR = 'vendor/bundle/ruby/3.1.0'

const runs: Run[] = [
  { guise: 'script', seed: 31, folder: '/srv/rostrum' },
  { guise: 'sinatra', seed: 32, folder: '/srv/rostrum', env: { ENTRY: 'http' } },
  { guise: 'sinatra-vendored-shifted', seed: 33, folder: '/home/deploy/rostrum/releases/20310504', shift: true, env: { ENTRY: 'http', WRAP: '1', VENDORED: '1' } },
  { guise: 'worker', seed: 34, folder: '/srv/rostrum', env: { ENTRY: 'job' } },
  { guise: 'worker-wrapped-shifted-log', seed: 35, folder: '/srv/rostrum', shift: true, signal: 'logs', env: { ENTRY: 'job', WRAP: '2' } },
  { guise: 'sinatra-middleware-log', seed: 36, folder: '/opt/rostrum', signal: 'logs', env: { ENTRY: 'http', WRAP: '1' } },
  { guise: 'worker-vendored-no-highlight', seed: 37, folder: '/home/deploy/rostrum/releases/20310611', shift: true, env: { ENTRY: 'job', WRAP: '1', VENDORED: '1', RUBYOPT: '--disable-error_highlight --disable-did_you_mean' } },
]

/** The gems: those of the image, or a copy in the folder of the program. */
function bundle(run: Run): string {
  const image = process.env['BUNDLE'] ?? '/usr/local/bundle'
  if (run.env?.['VENDORED'] === undefined) return image
  const vendored = join(run.folder, VENDOR)
  if (!existsSync(vendored)) cpSync(join(image, 'gems'), join(vendored, 'gems'), { recursive: true })
  return vendored
}

export const program: Program = {
  language: 'ruby',
  name: 'rostrum',
  runs,
  resource: () => ({ 'telemetry.sdk.language': 'ruby', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'ruby', 'process.runtime.version': '3.1.2' }),
  execute(each) {
    const cwd = place(['rostrum'], each)
    const gems = join(bundle(each), 'gems')
    const paths = readdirSync(gems).flatMap((gem) => ['-I', join(gems, gem, 'lib')])
    return run('ruby', [...paths, join(cwd, 'main.rb')], { cwd, env: environmentOf(each) })
  },
}
