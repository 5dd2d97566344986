/** The dispensary of C# in Mono, with lines and without. */
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const SRV = '/srv/tuning-ninth-dispensary'
const OPT = '/opt/tuning-ninth-dispensary'

const runs: Run[] = [
  { guise: 'mono-debug', seed: 1, folder: SRV },
  { guise: 'mono-debug-http-moved-log', seed: 2, folder: OPT, signal: 'logs', env: { DOOR: 'http' } },
  { guise: 'mono-debug-thread-shifted', seed: 3, folder: SRV, shift: true, env: { DOOR: 'thread' } },
  { guise: 'mono-release-http-middleware-shifted-log', seed: 4, folder: OPT, shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'middleware', BUILD: 'release' } },
  { guise: 'mono-debug-thread-wrapped', seed: 5, folder: SRV, env: { DOOR: 'thread', WRAP: 'cause' } },
  { guise: 'mono-release-reflection-middleware-no-symbols', seed: 6, folder: OPT, env: { DOOR: 'reflection', WRAP: 'middleware', BUILD: 'bare' } },
]

export const programs: Program[] = [
  {
    language: 'dotnet',
    name: 'dispensary',
    service: 'dispensary',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'dotnet', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'mono' }),
    execute(each) {
      const cwd = place('dispensary', each)
      const build = each.env?.['BUILD']
      const options = [...(build === undefined ? [] : ['-optimize+']), ...(build === 'bare' ? [] : ['-debug'])]
      run('mcs', ['-langversion:latest', ...options, '-r:System.Xml.dll', '-out:dispensary.exe', 'Domain.cs', 'Services.cs', 'Integration.cs', 'Scenarios.cs', 'Program.cs'], { cwd, env: {} })
      return run('mono', ['--debug', 'dispensary.exe'], { cwd, env: environmentOf(each) })
    },
  },
]
