/** The bulletins of avalanches in Rust: thiserror and anyhow with contexts, SQLite, tokio, panics; with the backtrace, with the causes, with the message alone. */
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-k-snowpackd'
const OPT = '/opt/second-k-snowpackd'

const runs: Run[] = [
  { guise: 'debug-causes', seed: 1, folder: SRV },
  { guise: 'debug-http-backtrace', seed: 2, folder: SRV, env: { DOOR: 'http', RUST_BACKTRACE: '1' } },
  { guise: 'debug-worker-wrapped-edited-log', seed: 5, folder: OPT, shift: true, signal: 'logs', env: { DOOR: 'worker', WRAP: 'cause' } },
  { guise: 'debug-task-middleware-backtrace-edited-log', seed: 6, folder: SRV, shift: true, signal: 'logs', env: { DOOR: 'task', WRAP: 'middleware', RUST_BACKTRACE: '1' } },
  { guise: 'release-worker-backtrace-edited', seed: 3, folder: OPT, shift: true, env: { DOOR: 'worker', RUST_BACKTRACE: '1', BUILD: 'release' } },
  { guise: 'release-http-middleware-message', seed: 4, folder: SRV, env: { DOOR: 'http', WRAP: 'middleware', CHAIN: '1', BUILD: 'release' } },
  { guise: 'release-task-causes-moved', seed: 7, folder: OPT, env: { DOOR: 'task', BUILD: 'release' } },
]

export const programs: Program[] = [
  {
    language: 'rust',
    name: 'snowpackd',
    service: 'snowpackd',
    version: 1,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'rust', 'telemetry.sdk.name': 'opentelemetry' }),
    execute(each) {
      const cwd = place('tuning-twenty-first/snowpackd', each)
      const release = each.env?.['BUILD'] === 'release'
      const home = process.env['CARGO_HOME'] ?? '/usr/local/cargo'
      const target = `${TOOLCHAINS}/target`
      const cargo = { CARGO_HOME: home, RUSTFLAGS: `--remap-path-prefix=${home}=/usr/local/cargo`, RUSTUP_HOME: process.env['RUSTUP_HOME'] ?? '/usr/local/rustup' }
      run('cargo', ['build', '--offline', '--quiet', ...(release ? ['--release'] : [])], { cwd, env: { ...cargo, CARGO_TARGET_DIR: target } })
      return run(`${target}/${release ? 'release' : 'debug'}/snowpackd`, [], { cwd, env: environmentOf(each) })
    },
  },
]
