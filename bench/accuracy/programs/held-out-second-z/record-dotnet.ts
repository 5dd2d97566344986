/** The studbook of horses in C#, in Mono: Newtonsoft.Json, LINQ to XML, tasks, sockets, HTTP; with lines and without. */
import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-z-hoofpass'
const OPT = '/opt/second-z-hoofpass'

const runs: Run[] = [
  { guise: 'mono-debug', seed: 1, folder: SRV },
  { guise: 'mono-debug-http-moved-log', seed: 2, folder: OPT, signal: 'logs', env: { DOOR: 'http' } },
  { guise: 'mono-debug-thread-edited', seed: 3, folder: SRV, shift: true, env: { DOOR: 'thread' } },
  { guise: 'mono-release-http-layers-edited-log', seed: 4, folder: OPT, shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'layers', BUILD: 'release' } },
  { guise: 'mono-debug-task-wrapped', seed: 5, folder: SRV, env: { DOOR: 'task', WRAP: 'cause' } },
  { guise: 'mono-release-reflection-layers-no-symbols', seed: 6, folder: OPT, env: { DOOR: 'reflection', WRAP: 'layers', BUILD: 'bare' } },
  { guise: 'mono-debug-task-edited-again', seed: 11, folder: OPT, shift: true, env: { DOOR: 'task' } },
]

export const programs: Program[] = [
  {
    language: 'dotnet',
    name: 'hoofpass',
    service: 'hoofpass',
    version: 2,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'dotnet', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'mono' }),
    execute(each) {
      const cwd = place('held-out-second-z/hoofpass', each)
      cpSync(join(TOOLCHAINS, 'dotnet'), cwd, { recursive: true })
      const build = each.env?.['BUILD']
      const options = [...(build === undefined ? [] : ['-optimize+']), ...(build === 'bare' ? [] : ['-debug'])]
      const libraries = ['System.Xml', 'System.Xml.Linq', 'System.Core', 'Newtonsoft.Json'].map((name) => `-r:${name}.dll`)
      const sources = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.cs'))
      run('nice', ['mcs', '-langversion:latest', ...options, ...libraries, '-out:hoofpass.exe', ...sources.toSorted()], { cwd, env: {} })
      // A debug build inlines nothing.
      return run('mono', ['--debug', ...(build === undefined ? ['-O=-inline'] : []), 'hoofpass.exe'], { cwd, env: environmentOf(each) })
    },
  },
]
