/** The gate of a harbour in Rust: errors of thiserror below anyhow with contexts, panics by their hook; with the backtrace and without. */
import { environmentOf, place, run } from './kit.ts'
import type { Edit, Program, Run } from './kit.ts'

const SRV = '/srv/second-b-tidegate'
const OPT = '/opt/second-b-tidegate'

const EDITS: Edit[] = [
  ['src/core/errors.rs', 'cannot go from {from} to {to}', 'may not go from {from} to {to}'],
  ['src/core/errors.rs', '"response could not be read"', '"answer could not be read"'],
  ['src/service/tides.rs', 'text.parse::<f64>()', 'text.trim().parse::<f64>()'],
  ['src/service/passages.rs', '    pub fn leave(&self, berth: u32) -> String {\n', '    pub fn leave(&self, berth: u32) -> String {\n        let berth = berth.max(1);\n'],
  ['src/service/billing.rs', 'pub fn rebate(total: u32, rebate: u32) -> u32 {\n    total - rebate', 'pub fn rebate(total: u32, rebate: u32) -> u32 {\n    let rest = total - rebate;\n    rest'],
]

const runs: Run[] = [
  { guise: 'debug', seed: 1, folder: SRV },
  { guise: 'debug-http-backtrace', seed: 2, folder: SRV, env: { DOOR: 'http', RUST_BACKTRACE: '1' } },
  { guise: 'release-worker-backtrace-layers-shifted', seed: 3, folder: OPT, shift: true, env: { DOOR: 'worker', WRAP: 'layers', RUST_BACKTRACE: '1', BUILD: 'release' } },
  { guise: 'release-http-chain-moved', seed: 4, folder: OPT, env: { DOOR: 'http', TEXT: 'chain', BUILD: 'release' } },
  { guise: 'debug-worker-wrapped-chain-edited-log', seed: 5, folder: SRV, shift: true, edits: EDITS, signal: 'logs', env: { DOOR: 'worker', WRAP: 'cause', TEXT: 'chain' } },
  { guise: 'debug-worker-backtrace-layers-edited-log', seed: 6, folder: OPT, shift: true, edits: EDITS, signal: 'logs', env: { DOOR: 'worker', WRAP: 'layers', RUST_BACKTRACE: '1' } },
]

export const programs: Program[] = [
  {
    language: 'rust',
    name: 'tidegate',
    service: 'tidegate',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'rust', 'telemetry.sdk.name': 'opentelemetry' }),
    execute(each) {
      const cwd = place('tidegate', each, ['target'])
      const release = each.env?.['BUILD'] === 'release'
      const home = process.env['CARGO_HOME'] ?? '/usr/local/cargo'
      const target = process.env['CARGO_TARGET_DIR'] ?? `${cwd}/target`
      const cargo = { CARGO_HOME: home, CARGO_TARGET_DIR: target, RUSTFLAGS: `--remap-path-prefix=${home}=/usr/local/cargo`, RUSTUP_HOME: process.env['RUSTUP_HOME'] ?? '/usr/local/rustup' }
      run('cargo', ['build', '--offline', '--quiet', ...(release ? ['--release'] : [])], { cwd, env: cargo })
      return run(`${target}/${release ? 'release' : 'debug'}/tidegate`, [], { cwd, env: environmentOf(each) })
    },
  },
]
