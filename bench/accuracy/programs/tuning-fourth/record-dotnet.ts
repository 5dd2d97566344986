/** The service of C#: in Mono with and without lines, and on the .NET runtime of Microsoft, as a release without symbols. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const runs: Run[] = [
  { guise: 'mono-debug', seed: 1, folder: '/srv/claims', runtime: 'mono' },
  { guise: 'mono-debug-http-moved', seed: 2, folder: '/src/claims', runtime: 'mono', env: { DOOR: 'http', WRAP: 'timing' } },
  { guise: 'dotnet-release-http', seed: 3, folder: '/opt/claims', runtime: '.NET', env: { DOOR: 'http', WRAP: 'both' } },
  { guise: 'mono-debug-job-shifted', seed: 4, folder: '/srv/claims', runtime: 'mono', shift: true, env: { DOOR: 'job' } },
  { guise: 'mono-release-job-log', seed: 5, folder: '/opt/claims', runtime: 'mono', signal: 'logs', env: { DOOR: 'job', WRAP: 'timing', BUILD: 'release' } },
  { guise: 'dotnet-release-job-shifted-log', seed: 6, folder: '/opt/claims', runtime: '.NET', shift: true, signal: 'logs', env: { DOOR: 'job', WRAP: 'both' } },
  { guise: 'mono-debug-http-shifted', seed: 7, folder: '/srv/claims', runtime: 'mono', shift: true, env: { DOOR: 'http', WRAP: 'both' } },
]

const DOTNET = process.env['DOTNET_HOST'] ?? '/usr/share/dotnet/dotnet'
// This runtime's HTTP client, which its reader of XML loads, wants an OpenSSL of its own time.
const WITHOUT = 'garage-fails,register-fails,estimate-is-text'
const SETTINGS = { runtimeOptions: { framework: { name: 'Microsoft.NETCore.App', version: '3.1.0' }, configProperties: { 'System.Globalization.Invariant': true } } }

export const programs: Program[] = [
  {
    language: 'dotnet',
    name: 'claims',
    service: 'claims',
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'dotnet', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': runtime! }),
    execute(each) {
      const cwd = place('dotnet', each)
      const release = each.runtime === '.NET' || each.env?.['BUILD'] === 'release'
      run('mcs', ['-langversion:latest', release ? '-optimize+' : '-debug', '-r:System.Xml.dll', '-out:claims.exe', 'Claims.cs', 'Program.cs'], { cwd, env: {} })
      if (each.runtime === 'mono') return run('mono', ['--debug', 'claims.exe'], { cwd, env: environmentOf(each) })
      writeFileSync(join(cwd, 'claims.runtimeconfig.json'), JSON.stringify(SETTINGS))
      return run(DOTNET, ['exec', '--runtimeconfig', 'claims.runtimeconfig.json', 'claims.exe'], { cwd, env: { ...environmentOf(each), WITHOUT } })
    },
  },
]
