/** The museum of C# in Mono, with lines and without. */
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const runs: Run[] = [
  { guise: 'mono-debug', seed: 1, folder: '/srv/museum', runtime: 'mono' },
  { guise: 'mono-debug-http-moved', seed: 2, folder: '/src/museum', runtime: 'mono', env: { DOOR: 'http', WRAP: 'timed' } },
  { guise: 'mono-debug-job-shifted', seed: 3, folder: '/srv/museum', runtime: 'mono', shift: true, env: { DOOR: 'job' } },
  { guise: 'mono-release-job-layers-log', seed: 5, folder: '/opt/museum', runtime: 'mono', signal: 'logs', env: { DOOR: 'job', WRAP: 'both', BUILD: 'release' } },
  { guise: 'mono-release-http', seed: 6, folder: '/opt/museum', runtime: 'mono', env: { DOOR: 'http', BUILD: 'release' } },
  { guise: 'mono-debug-http-shifted-layers', seed: 7, folder: '/srv/museum', runtime: 'mono', shift: true, env: { DOOR: 'http', WRAP: 'both' } },
]

export const programs: Program[] = [
  {
    language: 'dotnet',
    name: 'museum',
    service: 'museum',
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'dotnet', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': runtime! }),
    execute(each) {
      const cwd = place('dotnet', each)
      const release = each.env?.['BUILD'] === 'release'
      run('mcs', ['-langversion:latest', release ? '-optimize+' : '-debug', '-r:System.Xml.dll', '-out:museum.exe', 'Museum.cs', 'Program.cs'], { cwd, env: {} })
      return run('mono', ['--debug', 'museum.exe'], { cwd, env: environmentOf(each) })
    },
  },
]
