/** The vault of films in Rust: an enum of errors, anyhow with contexts, panics; with the backtrace and without. */
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const SRV = '/srv/tuning-ninth-mediavault'
const OPT = '/opt/tuning-ninth-mediavault'

const runs: Run[] = [
  { guise: 'debug', seed: 1, folder: SRV },
  { guise: 'debug-http-backtrace', seed: 2, folder: SRV, env: { DOOR: 'http', RUST_BACKTRACE: '1' } },
  { guise: 'checked-release-worker-backtrace-shifted', seed: 3, folder: OPT, shift: true, env: { DOOR: 'worker', RUST_BACKTRACE: '1', BUILD: 'release' } },
  { guise: 'checked-release-http-middleware-chain', seed: 4, folder: SRV, env: { DOOR: 'http', WRAP: 'middleware', CHAIN: '1', BUILD: 'release' } },
  { guise: 'debug-worker-wrapped-chain-shifted-log', seed: 5, folder: OPT, shift: true, signal: 'logs', env: { DOOR: 'worker', WRAP: 'cause', CHAIN: '1' } },
  { guise: 'debug-middleware-backtrace-shifted-log', seed: 6, folder: SRV, shift: true, signal: 'logs', env: { WRAP: 'middleware', RUST_BACKTRACE: '1' } },
]

export const programs: Program[] = [
  {
    language: 'rust',
    name: 'mediavault',
    service: 'mediavault',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'rust', 'telemetry.sdk.name': 'opentelemetry' }),
    execute(each) {
      const cwd = place('mediavault', each, ['target', 'Cargo.lock'])
      const release = each.env?.['BUILD'] === 'release'
      const home = process.env['CARGO_HOME'] ?? '/usr/local/cargo'
      // Sums that overflow are checked in the release too.
      const cargo = { CARGO_HOME: home, RUSTFLAGS: `--remap-path-prefix=${home}=/usr/local/cargo`, RUSTUP_HOME: process.env['RUSTUP_HOME'] ?? '/usr/local/rustup', CARGO_PROFILE_RELEASE_OVERFLOW_CHECKS: 'true' }
      run('cargo', ['build', '--offline', '--quiet', ...(release ? ['--release'] : [])], { cwd, env: cargo })
      return run(`./target/${release ? 'release' : 'debug'}/mediavault`, [], { cwd, env: environmentOf(each) })
    },
  },
]
