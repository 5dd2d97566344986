/** The car wash of C# in Mono: Newtonsoft.Json, LINQ to XML, tasks, sockets, HTTP; with lines and without. */
import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-r-foamline'
const OPT = '/opt/second-r-foamline'

const runs: Run[] = [
  { guise: 'mono-debug-http', seed: 1, folder: SRV, env: { DOOR: 'http' } },
  { guise: 'mono-debug-cli-moved-log', seed: 2, folder: OPT, signal: 'logs' },
  { guise: 'mono-debug-thread-edited', seed: 3, folder: SRV, shift: true, env: { DOOR: 'thread' } },
  { guise: 'mono-release-http-middleware-edited-log', seed: 4, folder: OPT, shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'middleware', BUILD: 'release' } },
  { guise: 'mono-debug-task-cause', seed: 5, folder: SRV, env: { DOOR: 'task', WRAP: 'cause' } },
  { guise: 'mono-bare-reflection-no-symbols', seed: 6, folder: OPT, env: { DOOR: 'reflection', BUILD: 'bare' } },
  { guise: 'mono-bare-task-edited-no-symbols', seed: 7, folder: SRV, shift: true, env: { DOOR: 'task', BUILD: 'bare' } },
]

export const programs: Program[] = [
  {
    language: 'dotnet',
    name: 'foamline',
    service: 'foamline',
    version: 7,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'dotnet', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'mono' }),
    execute(each) {
      const cwd = place('held-out-second-r/foamline', each)
      const from = join(TOOLCHAINS, 'debs/cil/usr/lib')
      cpSync(join(from, 'cli/Newtonsoft.Json-5.0/Newtonsoft.Json.dll'), join(cwd, 'Newtonsoft.Json.dll'))
      for (const name of readdirSync(join(from, 'mono/gac'))) {
        const [version] = readdirSync(join(from, 'mono/gac', name))
        cpSync(join(from, 'mono/gac', name, version!, `${name}.dll`), join(cwd, `${name}.dll`))
      }
      const build = each.env?.['BUILD']
      const options = [...(build === undefined ? [] : ['-optimize+']), ...(build === 'bare' ? [] : ['-debug'])]
      const libraries = ['System.Xml', 'System.Xml.Linq', 'System.Configuration', 'System.Core', 'Newtonsoft.Json'].map((name) => `-r:${name}.dll`)
      const sources = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.cs'))
      run('mcs', ['-langversion:latest', ...options, ...libraries, '-out:foamline.exe', ...sources.toSorted()], { cwd, env: {} })
      // A debug build inlines nothing.
      return run('mono', ['--debug', ...(build === undefined ? ['-O=-inline'] : []), 'foamline.exe'], { cwd, env: environmentOf(each) })
    },
  },
]
