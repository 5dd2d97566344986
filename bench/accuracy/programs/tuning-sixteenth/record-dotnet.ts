/** The wagons of a rail yard in C# on Mono: SQLite, Newtonsoft's JSON, XML, tasks; with lines and without. */
import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const SRV = '/srv/held-out-second-d-wagonry'
const OPT = '/opt/held-out-second-d-wagonry'

const runs: Run[] = [
  { guise: 'mono-debug-cli', seed: 1, folder: SRV },
  { guise: 'mono-debug-http-log', seed: 2, folder: OPT, signal: 'logs', env: { DOOR: 'http' } },
  { guise: 'mono-debug-thread-edited', seed: 3, folder: SRV, shift: true, env: { DOOR: 'thread' } },
  { guise: 'mono-release-http-layers-edited', seed: 4, folder: OPT, shift: true, env: { DOOR: 'http', WRAP: 'both', BUILD: 'release' } },
  { guise: 'mono-release-thread-layers-no-symbols', seed: 5, folder: SRV, env: { DOOR: 'thread', WRAP: 'timed', BUILD: 'bare' } },
  { guise: 'mono-release-reflection-no-symbols-edited-log', seed: 6, folder: OPT, shift: true, signal: 'logs', env: { DOOR: 'reflection', BUILD: 'bare' } },
]

const USED = ['Mono.Data.Sqlite.dll', 'System.Data.dll', 'Newtonsoft.Json.dll', 'System.Transactions.dll']

export const programs: Program[] = [
  {
    language: 'dotnet',
    name: 'wagonry',
    service: 'wagonry',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'dotnet', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'mono' }),
    execute(each) {
      const cwd = place('wagonry', each)
      const build = each.env?.['BUILD']
      for (const name of readdirSync(join(TOOLCHAINS, 'dlls'))) cpSync(join(TOOLCHAINS, 'dlls', name), join(cwd, name))
      const sources = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.cs'))
      const options = [...(build === undefined ? [] : ['-optimize+']), ...(build === 'bare' ? [] : ['-debug'])]
      run('mcs', ['-langversion:latest', ...options, '-lib:.', '-r:System.Xml.dll', ...USED.map((name) => `-r:${name}`), '-out:wagonry.exe', ...sources.toSorted()], { cwd, env: {} })
      return run('mono', ['--debug', 'wagonry.exe'], { cwd, env: environmentOf(each) })
    },
  },
]
