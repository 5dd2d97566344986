/** The program of .NET, in Mono: with and without the debug file that tells lines. */
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const runs: Run[] = [
  { guise: 'mono-debug', seed: 1, folder: '/srv/vineyard' },
  { guise: 'mono-debug-moved-wrapped', seed: 2, folder: '/src/vineyard', env: { WRAP: '1' } },
  { guise: 'mono-debug-job-shifted', seed: 3, folder: '/srv/vineyard', shift: true, env: { ENTRY: 'job' } },
  { guise: 'mono-release-log', seed: 4, folder: '/app', signal: 'logs', env: { ENTRY: 'job', WRAP: '2', BUILD: 'release' } },
  { guise: 'mono-debug-shifted-log', seed: 5, folder: '/app', shift: true, signal: 'logs', env: { WRAP: '2' } },
]

export const programs: Program[] = [
  {
    language: 'dotnet',
    name: 'vineyard',
    service: 'vineyard',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'dotnet', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'mono' }),
    execute(each) {
      const cwd = place('dotnet', each)
      const flags = each.env?.['BUILD'] === 'release' ? ['-optimize+'] : ['-debug']
      run('mcs', [...flags, '-out:vineyard.exe', 'Vineyard.cs', 'Program.cs'], { cwd, env: {} })
      return run('mono', ['--debug', 'vineyard.exe'], { cwd, env: environmentOf(each) })
    },
  },
]
