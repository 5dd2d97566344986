/** The props of a theatre in C# in Mono: Newtonsoft.Json, DataTable, XML, sockets, HTTP, tasks; with lines and without. */
import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/held-out-second-i-stagecrate'
const OPT = '/opt/held-out-second-i-stagecrate'

const runs: Run[] = [
  { guise: 'mono-debug', seed: 1, folder: SRV },
  { guise: 'mono-debug-http-moved-log', seed: 2, folder: OPT, signal: 'logs', env: { DOOR: 'http' } },
  { guise: 'mono-debug-thread-edited', seed: 3, folder: SRV, shift: true, env: { DOOR: 'thread' } },
  { guise: 'mono-release-http-middleware-edited-log', seed: 4, folder: OPT, shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'middleware', BUILD: 'release' } },
  { guise: 'mono-debug-task-wrapped', seed: 5, folder: SRV, env: { DOOR: 'task', WRAP: 'cause' } },
  { guise: 'mono-release-reflection-no-symbols', seed: 6, folder: OPT, env: { DOOR: 'reflection', BUILD: 'bare' } },
]

export const programs: Program[] = [
  {
    language: 'dotnet',
    name: 'stagecrate',
    service: 'stagecrate',
    version: 2,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'dotnet', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'mono' }),
    execute(each) {
      const cwd = place('tuning-seventeenth/stagecrate', each)
      const libraries = readdirSync(join(TOOLCHAINS, 'dlls'))
      for (const name of libraries) cpSync(join(TOOLCHAINS, 'dlls', name), join(cwd, name), { dereference: true })
      const build = each.env?.['BUILD']
      const options = [...(build === undefined ? [] : ['-optimize+']), ...(build === 'bare' ? [] : ['-debug'])]
      const references = ['System.dll', 'System.Core.dll', 'System.Xml.dll', 'System.Data.dll', 'System.Xml.Linq.dll', 'Newtonsoft.Json.dll'].map((name) => `-r:${name}`)
      const sources = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.cs'))
      run('mcs', ['-langversion:latest', ...options, ...references, '-out:stagecrate.exe', ...sources.toSorted()], { cwd, env: {} })
      // A debug build inlines nothing.
      return run('mono', ['--debug', ...(build === undefined ? ['-O=-inline'] : []), 'stagecrate.exe'], { cwd, env: environmentOf(each) })
    },
  },
]
