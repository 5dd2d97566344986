/** The daemon of Rust: errors of anyhow by their message, in some runs with the backtrace that it took; panics with the backtrace that the hook takes. */
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const runs: Run[] = [
  { guise: 'debug', seed: 1, folder: '/srv/tided' },
  { guise: 'debug-http-backtrace', seed: 2, folder: '/srv/tided', env: { DOOR: 'http', RUST_BACKTRACE: '1' } },
  { guise: 'release-worker-backtrace-shifted', seed: 3, folder: '/opt/build/tided', shift: true, env: { DOOR: 'worker', RUST_BACKTRACE: '1', BUILD: 'release' } },
  { guise: 'release-http-layers-chain', seed: 4, folder: '/srv/tided', env: { DOOR: 'http', WRAP: '1', CHAIN: '1', BUILD: 'release' } },
  { guise: 'debug-worker-layers-shifted-log', seed: 5, folder: '/opt/build/tided', shift: true, signal: 'logs', env: { DOOR: 'worker', WRAP: '1' } },
  { guise: 'debug-backtrace-shifted-chain-log', seed: 6, folder: '/srv/tided', shift: true, signal: 'logs', env: { RUST_BACKTRACE: '1', CHAIN: '1' } },
]

export const programs: Program[] = [
  {
    language: 'rust',
    name: 'tided',
    service: 'tided',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'rust', 'telemetry.sdk.name': 'opentelemetry' }),
    execute(each) {
      const cwd = place('rust', each, ['target', 'Cargo.lock'])
      const release = each.env?.['BUILD'] === 'release'
      const cargo = { CARGO_HOME: process.env['CARGO_HOME'] ?? '/usr/local/cargo', RUSTUP_HOME: process.env['RUSTUP_HOME'] ?? '/usr/local/rustup' }
      run('cargo', ['build', '--offline', '--quiet', ...(release ? ['--release'] : [])], { cwd, env: cargo })
      return run(`./target/${release ? 'release' : 'debug'}/tided`, [], { cwd, env: environmentOf(each) })
    },
  },
]
