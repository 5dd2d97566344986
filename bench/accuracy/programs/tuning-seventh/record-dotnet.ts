/** The signal box of C# in Mono, with lines and without. */
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const runs: Run[] = [
  { guise: 'mono-debug', seed: 1, folder: '/srv/tuning-seventh-signalbox' },
  { guise: 'mono-debug-http-moved', seed: 2, folder: '/opt/tuning-seventh-signalbox', env: { DOOR: 'http', WRAP: 'both' } },
  { guise: 'mono-debug-job-shifted', seed: 3, folder: '/srv/tuning-seventh-signalbox', shift: true, env: { DOOR: 'job' } },
  { guise: 'mono-release-job-layers-log', seed: 5, folder: '/opt/tuning-seventh-signalbox', signal: 'logs', env: { DOOR: 'job', WRAP: 'both', BUILD: 'release' } },
  { guise: 'mono-release-http-no-symbols', seed: 6, folder: '/opt/tuning-seventh-signalbox', env: { DOOR: 'http', BUILD: 'bare' } },
  { guise: 'mono-debug-http-shifted-layers', seed: 7, folder: '/srv/tuning-seventh-signalbox', shift: true, env: { DOOR: 'http', WRAP: 'both' } },
]

export const programs: Program[] = [
  {
    language: 'dotnet',
    name: 'signalbox',
    service: 'signalbox',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'dotnet', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'mono' }),
    execute(each) {
      const cwd = place('signalbox', each)
      const build = each.env?.['BUILD']
      const options = [...(build === undefined ? [] : ['-optimize+']), ...(build === 'bare' ? [] : ['-debug'])]
      run('mcs', ['-langversion:latest', ...options, '-r:System.Xml.dll', '-out:signalbox.exe', 'Line.cs', 'Office.cs', 'Program.cs'], { cwd, env: {} })
      return run('mono', ['--debug', 'signalbox.exe'], { cwd, env: environmentOf(each) })
    },
  },
]
