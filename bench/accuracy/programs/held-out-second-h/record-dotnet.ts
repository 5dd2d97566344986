/** The hire of costumes, in C# on Mono: Newtonsoft.Json, LINQ, tasks, sockets, HTTP; with lines and without. */
import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-h-costumery'
const OPT = '/opt/second-h-costumery'

const runs: Run[] = [
  { guise: 'mono-debug-job', seed: 1, folder: SRV },
  { guise: 'mono-debug-http-moved-log', seed: 2, folder: OPT, signal: 'logs', env: { DOOR: 'http' } },
  { guise: 'mono-debug-thread-edited', seed: 3, folder: SRV, shift: true, env: { DOOR: 'thread' } },
  { guise: 'mono-release-http-middleware-edited-log', seed: 4, folder: OPT, shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'middleware', BUILD: 'release' } },
  { guise: 'mono-debug-task-middleware', seed: 5, folder: SRV, env: { DOOR: 'task', WRAP: 'middleware' } },
  { guise: 'mono-release-thread-no-symbols', seed: 6, folder: OPT, env: { DOOR: 'thread', BUILD: 'bare' } },
]

const SYSTEM = ['System.Xml', 'System.Core', 'System']
const COPIED = ['System.Xml.Linq', 'System.Net.Http', 'Newtonsoft.Json', 'System.Runtime.Serialization', 'System.Data', 'System.ServiceModel.Internals']

export const programs: Program[] = [
  {
    language: 'dotnet',
    name: 'costumery',
    service: 'costumery',
    version: 9,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'dotnet', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'mono' }),
    execute(each) {
      const cwd = place('held-out-second-h/costumery', each)
      for (const name of COPIED) cpSync(join(TOOLCHAINS, 'dlls', `${name}.dll`), join(cwd, `${name}.dll`))
      const build = each.env?.['BUILD']
      const options = [...(build === undefined ? [] : ['-optimize+']), ...(build === 'bare' ? [] : ['-debug'])]
      const libraries = [...SYSTEM, ...COPIED.slice(0, 3)].map((name) => `-r:${name}.dll`)
      const sources = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.cs'))
      run('mcs', ['-langversion:latest', '-nowarn:1998', ...options, ...libraries, '-out:costumery.exe', ...sources.toSorted()], { cwd, env: {} })
      // A debug build inlines nothing.
      return run('mono', ['--debug', ...(build === undefined ? ['-O=-inline'] : []), 'costumery.exe'], { cwd, env: environmentOf(each) })
    },
  },
]
