/** The cold chain in Rust: anyhow with contexts, thiserror, serde_json, toml, csv, chrono, SQLite, ureq, tokio, panics; with the backtrace, with the chain of causes, with neither. */
import { environmentOf, place, run } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/held-out-second-g-coldchain'
const OPT = '/opt/held-out-second-g-coldchain'

const runs: Run[] = [
  { guise: 'debug-cli', seed: 1, folder: SRV },
  { guise: 'debug-worker-backtrace-moved', seed: 2, folder: OPT, env: { DOOR: 'worker', RUST_BACKTRACE: '1' } },
  { guise: 'release-queue-backtrace-edited', seed: 3, folder: SRV, shift: true, env: { DOOR: 'queue', RUST_BACKTRACE: '1', BUILD: 'release' } },
  { guise: 'release-worker-layers-chain', seed: 4, folder: OPT, env: { DOOR: 'worker', WRAP: 'layers', CHAIN: '1', BUILD: 'release' } },
  { guise: 'debug-queue-wrapped-edited-log', seed: 5, folder: SRV, shift: true, signal: 'logs', env: { DOOR: 'queue', WRAP: 'cause' } },
  { guise: 'debug-layers-backtrace-edited-log', seed: 6, folder: OPT, shift: true, signal: 'logs', env: { WRAP: 'layers', RUST_BACKTRACE: '1' } },
  { guise: 'release-cli-backtrace', seed: 7, folder: SRV, env: { RUST_BACKTRACE: '1', BUILD: 'release' } },
]

export const programs: Program[] = [
  {
    language: 'rust',
    name: 'coldchain',
    service: 'coldchain',
    version: 3,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'rust', 'telemetry.sdk.name': 'opentelemetry' }),
    execute(each) {
      const cwd = place('tuning-fifteenth/coldchain', each)
      const release = each.env?.['BUILD'] === 'release'
      const home = process.env['CARGO_HOME'] ?? '/usr/local/cargo'
      const target = process.env['CARGO_TARGET_DIR'] ?? `${cwd}/target`
      const cargo = { CARGO_HOME: home, RUSTUP_HOME: process.env['RUSTUP_HOME'] ?? '/usr/local/rustup', RUSTFLAGS: `--remap-path-prefix=${home}=/usr/local/cargo` }
      run('cargo', ['build', '--offline', '--quiet', ...(release ? ['--release'] : [])], { cwd, env: { ...cargo, CARGO_TARGET_DIR: target } })
      return run(`${target}/${release ? 'release' : 'debug'}/coldchain`, [], { cwd, env: environmentOf(each) })
    },
  },
]
