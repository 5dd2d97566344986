/** The upkeep of lifts in C# on Mono: Newtonsoft.Json, SQLite, tasks, sockets, HTTP; with lines and without. */
import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-j-liftwatch'
const OPT = '/opt/second-j-liftwatch'

const runs: Run[] = [
  { guise: 'mono-debug-http', seed: 1, folder: SRV, env: { DOOR: 'http' } },
  { guise: 'mono-debug-thread-moved-log', seed: 2, folder: OPT, signal: 'logs', env: { DOOR: 'thread' } },
  { guise: 'mono-debug-task-edited', seed: 3, folder: SRV, shift: true, env: { DOOR: 'task' } },
  { guise: 'mono-release-http-middleware-edited-log', seed: 4, folder: OPT, shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'middleware', BUILD: 'release' } },
  { guise: 'mono-debug-cli-wrapped', seed: 5, folder: SRV, env: { WRAP: 'cause' } },
  { guise: 'mono-release-reflection-no-symbols', seed: 6, folder: OPT, shift: true, env: { DOOR: 'reflection', BUILD: 'bare' } },
]

export const programs: Program[] = [
  {
    language: 'dotnet',
    name: 'liftwatch',
    service: 'liftwatch',
    version: 8,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'dotnet', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'mono' }),
    execute(each) {
      const cwd = place('tuning-nineteenth/liftwatch', each)
      const from = join(TOOLCHAINS, 'debs/cil/usr/lib')
      cpSync(join(from, 'cli/Newtonsoft.Json-5.0/Newtonsoft.Json.dll'), join(cwd, 'Newtonsoft.Json.dll'))
      for (const name of readdirSync(join(from, 'mono/gac'))) {
        const [version] = readdirSync(join(from, 'mono/gac', name))
        cpSync(join(from, 'mono/gac', name, version!, `${name}.dll`), join(cwd, `${name}.dll`))
      }
      const build = each.env?.['BUILD']
      const options = [...(build === undefined ? [] : ['-optimize+']), ...(build === 'bare' ? [] : ['-debug'])]
      const libraries = ['System.Xml', 'System.Configuration', 'System.Core', 'System.Data', 'Mono.Data.Sqlite', 'Newtonsoft.Json'].map((name) => `-r:${name}.dll`)
      const sources = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.cs'))
      run('mcs', ['-langversion:latest', ...options, ...libraries, '-out:liftwatch.exe', ...sources.toSorted()], { cwd, env: {} })
      // A debug build inlines nothing.
      return run('mono', ['--debug', ...(build === undefined ? ['-O=-inline'] : []), 'liftwatch.exe'], { cwd, env: environmentOf(each) })
    },
  },
]
