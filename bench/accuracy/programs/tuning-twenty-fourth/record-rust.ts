/** The avalanche bulletins in Rust: thiserror and anyhow with contexts, tokio, serde, panics; with the backtrace, with the chain of causes, with neither. */
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/tuning-twenty-fourth-snowpit'
const OPT = '/opt/tuning-twenty-fourth/snowpit'

const runs: Run[] = [
  { guise: 'debug', seed: 1, folder: SRV },
  { guise: 'debug-http-backtrace', seed: 2, folder: SRV, env: { DOOR: 'http', RUST_BACKTRACE: '1' } },
  { guise: 'release-worker-backtrace-edited', seed: 3, folder: OPT, shift: true, env: { DOOR: 'worker', RUST_BACKTRACE: '1', BUILD: 'release' } },
  { guise: 'release-http-layers-chain', seed: 4, folder: SRV, env: { DOOR: 'http', WRAP: 'layers', CHAIN: '1', BUILD: 'release' } },
  { guise: 'debug-worker-context-edited-log', seed: 5, folder: OPT, shift: true, signal: 'logs', env: { DOOR: 'worker', WRAP: 'context' } },
  { guise: 'debug-layers-chain-edited', seed: 6, folder: SRV, shift: true, env: { WRAP: 'layers', CHAIN: '1' } },
  { guise: 'release-http-edited', seed: 7, folder: OPT, shift: true, env: { DOOR: 'http', BUILD: 'release' } },
]

export const programs: Program[] = [
  {
    language: 'rust',
    name: 'snowpit',
    service: 'snowpit-bulletins',
    version: 2,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'rust', 'telemetry.sdk.name': 'opentelemetry' }),
    execute(each) {
      const cwd = place('tuning-twenty-fourth/snowpit', each)
      const release = each.env?.['BUILD'] === 'release'
      const home = process.env['CARGO_HOME'] ?? join(TOOLCHAINS, 'rust/cargo')
      const rustup = process.env['RUSTUP_HOME'] ?? '/usr/local/rustup'
      const target = join(TOOLCHAINS, 'rust/target')
      const cargo = { CARGO_HOME: home, CARGO_TARGET_DIR: target, RUSTUP_HOME: rustup, RUSTFLAGS: `--remap-path-prefix=${home}=/usr/local/cargo --remap-path-prefix=${rustup}=/usr/local/rustup` }
      run('nice', ['cargo', 'build', '--quiet', '--offline', ...(release ? ['--release'] : [])], { cwd, env: cargo })
      return run(`${target}/${release ? 'release' : 'debug'}/snowpit`, [], { cwd, env: environmentOf(each) })
    },
  },
]
