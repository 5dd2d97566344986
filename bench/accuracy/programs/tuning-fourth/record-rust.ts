/** The daemon of Rust: its SDK sends an error's message alone, in some runs with the backtrace that anyhow took; panics come with theirs. */
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const runs: Run[] = [
  { guise: 'debug', seed: 1, folder: '/srv/stationd' },
  { guise: 'debug-http-backtrace', seed: 2, folder: '/srv/stationd', env: { DOOR: 'http', RUST_BACKTRACE: '1' } },
  { guise: 'release-queue-backtrace-shifted', seed: 3, folder: '/opt/build/stationd', shift: true, env: { DOOR: 'queue', RUST_BACKTRACE: '1', BUILD: 'release' } },
  { guise: 'release-http-chain', seed: 4, folder: '/srv/stationd', env: { DOOR: 'http', WRAP: '1', CHAIN: '1', BUILD: 'release' } },
  { guise: 'debug-queue-shifted-log', seed: 5, folder: '/opt/build/stationd', shift: true, signal: 'logs', env: { DOOR: 'queue', WRAP: '1' } },
  { guise: 'debug-backtrace-shifted-log', seed: 6, folder: '/srv/stationd', shift: true, signal: 'logs', env: { RUST_BACKTRACE: '1', CHAIN: '1' } },
]

export const programs: Program[] = [
  {
    language: 'rust',
    name: 'stationd',
    service: 'stationd',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'rust', 'telemetry.sdk.name': 'opentelemetry' }),
    execute(each) {
      const cwd = place('rust', each, ['target', 'Cargo.lock'])
      const release = each.env?.['BUILD'] === 'release'
      const cargo = { CARGO_HOME: process.env['CARGO_HOME'] ?? '/usr/local/cargo', RUSTUP_HOME: process.env['RUSTUP_HOME'] ?? '/usr/local/rustup' }
      run('cargo', ['build', '--offline', '--quiet', ...(release ? ['--release'] : [])], { cwd, env: cargo })
      return run(`./target/${release ? 'release' : 'debug'}/stationd`, [], { cwd, env: environmentOf(each) })
    },
  },
]
