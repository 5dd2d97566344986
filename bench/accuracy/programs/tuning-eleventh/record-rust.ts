/** The vault of seeds in Rust: thiserror and anyhow with contexts, SQLite, tokio, panics; with the backtrace, with the chain of causes, with neither. */
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const SRV = '/srv/tuning-eleventh-seedvault'
const OPT = '/opt/tuning-eleventh-seedvault'

const runs: Run[] = [
  { guise: 'debug', seed: 1, folder: SRV },
  { guise: 'debug-http-backtrace', seed: 2, folder: SRV, env: { DOOR: 'http', RUST_BACKTRACE: '1' } },
  { guise: 'checked-release-worker-backtrace-edited', seed: 3, folder: OPT, shift: true, env: { DOOR: 'worker', RUST_BACKTRACE: '1', BUILD: 'release' } },
  { guise: 'checked-release-http-middleware-chain', seed: 4, folder: SRV, env: { DOOR: 'http', WRAP: 'middleware', CHAIN: '1', BUILD: 'release' } },
  { guise: 'debug-worker-wrapped-edited-log', seed: 5, folder: OPT, shift: true, signal: 'logs', env: { DOOR: 'worker', WRAP: 'cause' } },
  { guise: 'debug-middleware-backtrace-edited-log', seed: 6, folder: SRV, shift: true, signal: 'logs', env: { WRAP: 'middleware', RUST_BACKTRACE: '1' } },
]

export const programs: Program[] = [
  {
    language: 'rust',
    name: 'seedvault',
    service: 'seedvault',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'rust', 'telemetry.sdk.name': 'opentelemetry' }),
    execute(each) {
      const cwd = place('seedvault', each)
      const release = each.env?.['BUILD'] === 'release'
      const home = process.env['CARGO_HOME'] ?? '/usr/local/cargo'
      const target = process.env['CARGO_TARGET_DIR'] ?? `${cwd}/target`
      // Sums that overflow are checked in the release too.
      const cargo = { CARGO_HOME: home, RUSTFLAGS: `--remap-path-prefix=${home}=/usr/local/cargo`, RUSTUP_HOME: process.env['RUSTUP_HOME'] ?? '/usr/local/rustup', CARGO_PROFILE_RELEASE_OVERFLOW_CHECKS: 'true' }
      run('cargo', ['build', '--offline', '--quiet', ...(release ? ['--release'] : [])], { cwd, env: { ...cargo, CARGO_TARGET_DIR: target } })
      return run(`${target}/${release ? 'release' : 'debug'}/seedvault`, [], { cwd, env: environmentOf(each) })
    },
  },
]
