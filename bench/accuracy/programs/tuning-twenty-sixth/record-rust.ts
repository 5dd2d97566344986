/** The watch over radio bands in Rust: thiserror and anyhow, SQLite, tokio, ureq, panics; with the backtrace, with the chain of causes, with the message alone. */
import { environmentOf, place, run } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-w-airwarden'
const OPT = '/opt/second-w-airwarden/build'

const runs: Run[] = [
  { guise: 'debug-direct', seed: 1, folder: SRV },
  { guise: 'debug-http-backtrace', seed: 2, folder: SRV, env: { DOOR: 'http', RUST_BACKTRACE: '1', TYPED: '1' } },
  {
    guise: 'release-worker-backtrace-moved-edited',
    seed: 3,
    folder: OPT,
    shift: true,
    env: { DOOR: 'worker', RUST_BACKTRACE: '1', BUILD: 'release', TYPED: '1' },
  },
  {
    guise: 'release-pool-middleware-chain-moved-edited',
    seed: 4,
    folder: OPT,
    shift: true,
    env: { DOOR: 'pool', WRAP: 'middleware', CHAIN: '1', BUILD: 'release' },
  },
  {
    guise: 'debug-worker-wrapped-edited-log',
    seed: 5,
    folder: SRV,
    shift: true,
    signal: 'logs',
    env: { DOOR: 'worker', WRAP: 'cause', TYPED: '1' },
  },
  {
    guise: 'debug-pool-backtrace-middleware-edited-log',
    seed: 6,
    folder: SRV,
    shift: true,
    signal: 'logs',
    env: { DOOR: 'pool', WRAP: 'middleware', RUST_BACKTRACE: '1' },
  },
  { guise: 'release-http-log', seed: 7, folder: OPT, signal: 'logs', env: { DOOR: 'http', BUILD: 'release', TYPED: '1' } },
]

export const programs: Program[] = [
  {
    language: 'rust',
    name: 'airwarden',
    service: 'airwarden',
    version: 4,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'rust', 'telemetry.sdk.name': 'opentelemetry' }),
    execute(each) {
      const cwd = place('tuning-twenty-sixth/airwarden', each)
      const release = each.env?.['BUILD'] === 'release'
      const home = process.env['CARGO_HOME'] ?? '/usr/local/cargo'
      const target = process.env['CARGO_TARGET_DIR'] ?? `${cwd}/target`
      // Sums that overflow are checked in the release too, and it has its lines.
      const cargo = {
        CARGO_HOME: home,
        CARGO_TARGET_DIR: target,
        RUSTFLAGS: `--remap-path-prefix=${home}=/usr/local/cargo`,
        RUSTUP_HOME: process.env['RUSTUP_HOME'] ?? '/usr/local/rustup',
        CARGO_PROFILE_RELEASE_OVERFLOW_CHECKS: 'true',
        CARGO_PROFILE_RELEASE_DEBUG: 'line-tables-only',
      }
      run('cargo', ['build', '--offline', '--quiet', ...(release ? ['--release'] : [])], { cwd, env: cargo })
      return run(`${target}/${release ? 'release' : 'debug'}/airwarden`, [], {
        cwd,
        env: { ...environmentOf(each), PARTNER: '9714', CLOSED: '9777' },
      })
    },
  },
]
