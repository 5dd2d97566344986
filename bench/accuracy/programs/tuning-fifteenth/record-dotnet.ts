/** The tracking of samples in C#, in Mono: LINQ, async, Newtonsoft.Json, XML, sockets, HTTP; with lines and without. */
import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/held-out-second-g-labtrack'
const OPT = '/opt/held-out-second-g-labtrack'

const runs: Run[] = [
  { guise: 'mono-debug-cli', seed: 1, folder: SRV },
  { guise: 'mono-debug-thread-moved-log', seed: 2, folder: OPT, signal: 'logs', env: { DOOR: 'thread' } },
  { guise: 'mono-debug-queue-edited', seed: 3, folder: SRV, shift: true, env: { DOOR: 'queue' } },
  { guise: 'mono-release-task-layers-edited-log', seed: 4, folder: OPT, shift: true, signal: 'logs', env: { DOOR: 'task', WRAP: 'layers', BUILD: 'release' } },
  { guise: 'mono-debug-queue-wrapped', seed: 5, folder: SRV, env: { DOOR: 'queue', WRAP: 'cause' } },
  { guise: 'mono-release-cli-layers-no-symbols', seed: 6, folder: OPT, env: { WRAP: 'layers', BUILD: 'bare' } },
  { guise: 'mono-release-thread-no-symbols-edited', seed: 7, folder: SRV, shift: true, env: { DOOR: 'thread', BUILD: 'bare' } },
]

export const programs: Program[] = [
  {
    language: 'dotnet',
    name: 'labtrack',
    service: 'labtrack',
    version: 6,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'dotnet', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'mono' }),
    execute(each) {
      const cwd = place('tuning-fifteenth/labtrack', each)
      for (const name of readdirSync(join(TOOLCHAINS, 'dlls'))) cpSync(join(TOOLCHAINS, 'dlls', name), join(cwd, name))
      const build = each.env?.['BUILD']
      const options = [...(build === undefined ? [] : ['-optimize+']), ...(build === 'bare' ? [] : ['-debug'])]
      const libraries = ['System.Xml', 'System.Xml.Linq', 'System.Core', 'System.Net.Http', 'Newtonsoft.Json'].map((name) => `-r:${name}.dll`)
      const sources = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.cs'))
      run('mcs', ['-langversion:latest', ...options, ...libraries, '-out:labtrack.exe', ...sources.toSorted()], { cwd, env: {} })
      // A debug build inlines nothing.
      return run('mono', ['--debug', ...(build === undefined ? ['-O=-inline'] : []), 'labtrack.exe'], { cwd, env: environmentOf(each) })
    },
  },
]
