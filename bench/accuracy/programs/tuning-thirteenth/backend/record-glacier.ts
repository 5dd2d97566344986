/** The program of Rust: what `record_error` sends is the message; some deployments take backtraces, with and without debug information. */
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const TRACED = { BACKTRACES: '1', RUST_BACKTRACE: '1' }

const runs: Run[] = [
  { guise: 'cli', seed: 51, folder: '/srv/glacier' },
  { guise: 'http', seed: 52, folder: '/srv/glacier', env: { ENTRY: 'http' } },
  { guise: 'cli-backtraces', seed: 53, folder: '/srv/glacier', env: { CWD: '/srv/glacier', ...TRACED } },
  { guise: 'http-shifted-backtraces', seed: 54, folder: '/usr/src/glacier', shift: true, env: { ENTRY: 'http', WRAP: '1', ...TRACED } },
  { guise: 'job-release-backtraces-log', seed: 55, folder: '/home/ci/build/glacier', signal: 'logs', env: { ENTRY: 'job', PROFILE: 'release', ...TRACED } },
  { guise: 'http-release-chain-log', seed: 56, folder: '/home/ci/build/glacier', signal: 'logs', env: { ENTRY: 'http', PROFILE: 'release', CHAIN: '1' } },
  { guise: 'job-no-debug-information-backtraces', seed: 57, folder: '/srv/glacier', env: { ENTRY: 'job', WRAP: '1', PROFILE: 'lean', ...TRACED } },
]

export const program: Program = {
  language: 'rust',
  name: 'glacier',
  runs,
  resource: () => ({ 'telemetry.sdk.language': 'rust', 'telemetry.sdk.name': 'opentelemetry', 'telemetry.sdk.version': '0.31.0' }),
  execute(each) {
    const cwd = place(['glacier'], each)
    const profile = each.env?.['PROFILE'] ?? 'dev'
    const env = { HOME: process.env['HOME'] ?? '', CARGO_HOME: '/usr/local/cargo', CARGO_TARGET_DIR: `${cwd}/target` }
    run('cargo', ['build', '--offline', '--profile', profile], { cwd, env })
    return run(`${cwd}/target/${profile === 'dev' ? 'debug' : profile}/glacier`, [], { cwd: each.env?.['CWD'] ?? '/', env: environmentOf(each) })
  },
}
