/** The inspection of sewers in Rust: thiserror and anyhow with contexts, serde, csv, tokio, panics; with the backtrace, with the chain of causes, with neither. */
import { environmentOf, place, run } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-m-pipecrawl'
const OPT = '/opt/second-m-pipecrawl'

const runs: Run[] = [
  { guise: 'debug-cli', seed: 1, folder: SRV },
  { guise: 'debug-http-backtrace', seed: 2, folder: SRV, env: { DOOR: 'http', RUST_BACKTRACE: '1' } },
  { guise: 'checked-release-threads-backtrace-edited', seed: 3, folder: OPT, shift: true, env: { DOOR: 'threads', RUST_BACKTRACE: '1', BUILD: 'release' } },
  { guise: 'checked-release-http-layers-chain', seed: 4, folder: OPT, env: { DOOR: 'http', WRAP: 'layers', CHAIN: '1', BUILD: 'release' } },
  { guise: 'debug-blocking-wrapped-chain-edited-log', seed: 5, folder: SRV, shift: true, signal: 'logs', env: { DOOR: 'blocking', WRAP: 'cause', CHAIN: '1' } },
  { guise: 'debug-threads-edited-log', seed: 6, folder: SRV, shift: true, signal: 'logs', env: { DOOR: 'threads' } },
]

export const programs: Program[] = [
  {
    language: 'rust',
    name: 'pipecrawl',
    service: 'pipecrawl',
    version: 3,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'rust', 'telemetry.sdk.name': 'opentelemetry' }),
    execute(each) {
      const cwd = place('tuning-twenty-second/pipecrawl', each)
      const release = each.env?.['BUILD'] === 'release'
      const home = process.env['CARGO_HOME'] ?? '/usr/local/cargo'
      const target = process.env['CARGO_TARGET_DIR'] ?? `${cwd}/target`
      const flags = `--remap-path-prefix=${home}=/usr/local/cargo`
      const cargo = { CARGO_HOME: home, RUSTFLAGS: flags, RUSTUP_HOME: process.env['RUSTUP_HOME'] ?? '/usr/local/rustup', CARGO_TARGET_DIR: target }
      run('cargo', ['build', '--quiet', ...(release ? ['--release'] : [])], { cwd, env: cargo })
      return run(`${target}/${release ? 'release' : 'debug'}/pipecrawl`, [], { cwd, env: environmentOf(each) })
    },
  },
]
