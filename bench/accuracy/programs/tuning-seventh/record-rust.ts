/** The lock's keeper of Rust: errors by their message, in some runs with the backtrace that anyhow took; panics with the place that the hook was told, or a backtrace. */
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const runs: Run[] = [
  { guise: 'debug', seed: 1, folder: '/srv/tuning-seventh-lockkeeper' },
  { guise: 'debug-http-backtrace', seed: 2, folder: '/srv/tuning-seventh-lockkeeper', env: { DOOR: 'http', RUST_BACKTRACE: '1' } },
  { guise: 'checked-release-worker-backtrace-shifted', seed: 3, folder: '/opt/tuning-seventh-lockkeeper', shift: true, env: { DOOR: 'worker', RUST_BACKTRACE: '1', BUILD: 'release' } },
  { guise: 'checked-release-http-layers-chain', seed: 4, folder: '/srv/tuning-seventh-lockkeeper', env: { DOOR: 'http', WRAP: '11', CHAIN: '1', BUILD: 'release' } },
  { guise: 'debug-worker-layers-shifted-log', seed: 5, folder: '/opt/tuning-seventh-lockkeeper', shift: true, signal: 'logs', env: { DOOR: 'worker', WRAP: '1' } },
  { guise: 'debug-backtrace-shifted-chain-log', seed: 6, folder: '/srv/tuning-seventh-lockkeeper', shift: true, signal: 'logs', env: { RUST_BACKTRACE: '1', CHAIN: '1' } },
]

export const programs: Program[] = [
  {
    language: 'rust',
    name: 'lockkeeper',
    service: 'lockkeeper',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'rust', 'telemetry.sdk.name': 'opentelemetry' }),
    execute(each) {
      const cwd = place('lockkeeper', each, ['target', 'Cargo.lock'])
      const release = each.env?.['BUILD'] === 'release'
      const home = process.env['CARGO_HOME'] ?? '/usr/local/cargo'
      // Sums that overflow are checked in the release too.
      const cargo = { CARGO_HOME: home, RUSTFLAGS: `--remap-path-prefix=${home}=/usr/local/cargo`, RUSTUP_HOME: process.env['RUSTUP_HOME'] ?? '/usr/local/rustup', CARGO_PROFILE_RELEASE_OVERFLOW_CHECKS: 'true' }
      run('cargo', ['build', '--offline', '--quiet', ...(release ? ['--release'] : [])], { cwd, env: cargo })
      return run(`./target/${release ? 'release' : 'debug'}/lockkeeper`, [], { cwd, env: environmentOf(each) })
    },
  },
]
