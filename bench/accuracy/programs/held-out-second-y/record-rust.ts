/** The caves of Rust: thiserror and anyhow with contexts, SQLite, panics; with the backtrace, with the chain of causes, and with neither. */
import { environmentOf, place, run } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-y-rindwatch'
const OPT = '/opt/second-y-rindwatch'

const runs: Run[] = [
  { guise: 'debug-http-plain', seed: 1, folder: SRV, env: { DOOR: 'http', REPORT: 'plain' } },
  { guise: 'debug-worker-backtrace', seed: 2, folder: SRV, env: { DOOR: 'worker', RUST_BACKTRACE: '1' } },
  {
    guise: 'release-http-tower-backtrace-edited',
    seed: 3,
    folder: OPT,
    shift: true,
    env: { DOOR: 'http', WRAP: 'tower', RUST_BACKTRACE: '1', BUILD: 'release' },
  },
  { guise: 'release-sweep-chain-log', seed: 4, folder: OPT, signal: 'logs', env: { DOOR: 'sweep', BUILD: 'release' } },
  {
    guise: 'debug-worker-tower-chain-edited-log',
    seed: 5,
    folder: SRV,
    shift: true,
    signal: 'logs',
    env: { DOOR: 'worker', WRAP: 'tower' },
  },
  { guise: 'release-http-plain-edited', seed: 6, folder: OPT, shift: true, env: { DOOR: 'http', REPORT: 'plain', BUILD: 'release' } },
]

export const programs: Program[] = [
  {
    language: 'rust',
    name: 'rindwatch',
    service: 'rindwatch',
    version: 1,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'rust', 'telemetry.sdk.name': 'opentelemetry' }),
    execute(each) {
      const cwd = place('held-out-second-y/rindwatch', each)
      const release = each.env?.['BUILD'] === 'release'
      const home = process.env['CARGO_HOME'] ?? '/usr/local/cargo'
      const target = process.env['CARGO_TARGET_DIR'] ?? `${cwd}/target`
      const cargo = {
        CARGO_HOME: home,
        CARGO_TARGET_DIR: target,
        RUSTFLAGS: `--remap-path-prefix=${home}=/usr/local/cargo`,
        RUSTUP_HOME: process.env['RUSTUP_HOME'] ?? '/usr/local/rustup',
      }
      run('cargo', ['build', '--offline', '--quiet', ...(release ? ['--release'] : [])], { cwd, env: cargo })
      return run(`${target}/${release ? 'release' : 'debug'}/rindwatch`, [], { cwd, env: environmentOf(each) })
    },
  },
]
