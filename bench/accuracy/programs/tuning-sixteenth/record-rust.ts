/** The water meters of Rust: an enum of errors by thiserror, anyhow with contexts, panics; with the backtrace and without. */
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const SRV = '/srv/held-out-second-d-meterd'
const OPT = '/opt/held-out-second-d-meterd'

const runs: Run[] = [
  { guise: 'debug-cli', seed: 1, folder: SRV },
  { guise: 'debug-worker-backtrace', seed: 2, folder: SRV, env: { DOOR: 'worker', RUST_BACKTRACE: '1' } },
  { guise: 'release-job-backtrace-edited', seed: 3, folder: OPT, shift: true, env: { DOOR: 'job', RUST_BACKTRACE: '1', BUILD: 'release' } },
  { guise: 'release-worker-layers-log', seed: 4, folder: OPT, signal: 'logs', env: { DOOR: 'worker', WRAP: 'both', BUILD: 'release' } },
  { guise: 'debug-job-layers-backtrace-edited-log', seed: 5, folder: SRV, shift: true, signal: 'logs', env: { DOOR: 'job', WRAP: 'timed', RUST_BACKTRACE: '1' } },
  { guise: 'release-cli-layers-edited', seed: 6, folder: SRV, shift: true, env: { WRAP: 'both', BUILD: 'release' } },
]

export const programs: Program[] = [
  {
    language: 'rust',
    name: 'meterd',
    service: 'meterd',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'rust', 'telemetry.sdk.name': 'opentelemetry' }),
    execute(each) {
      const cwd = place('meterd', each)
      const release = each.env?.['BUILD'] === 'release'
      const home = process.env['CARGO_HOME'] ?? '/usr/local/cargo'
      const target = process.env['CARGO_TARGET_DIR'] ?? '/srv/held-out-second-d-target'
      const cargo = { CARGO_HOME: home, CARGO_TARGET_DIR: target, RUSTFLAGS: `--remap-path-prefix=${home}=/usr/local/cargo`, RUSTUP_HOME: process.env['RUSTUP_HOME'] ?? '/usr/local/rustup' }
      run('cargo', ['build', '--offline', '--quiet', ...(release ? ['--release'] : [])], { cwd, env: cargo })
      return run(`${target}/${release ? 'release' : 'debug'}/meterd`, [], { cwd, env: environmentOf(each) })
    },
  },
]
