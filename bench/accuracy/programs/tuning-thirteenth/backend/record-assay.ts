/** The program of C#, compiled by mcs: in Mono with and without the file that tells lines, and in .NET Core, which can not read that file. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const DOTNET = process.env['DOTNET'] ?? '/opt/frames-tools/dotnet/core/dotnetcore2/bin/dotnet'

const runs: Run[] = [
  { guise: 'mono', seed: 61, folder: '/srv/assay' },
  { guise: 'mono-http-shifted', seed: 62, folder: '/usr/src/assay', shift: true, env: { ENTRY: 'http', WRAP: '1' } },
  { guise: 'mono-job-optimized-log', seed: 63, folder: '/srv/assay', signal: 'logs', env: { ENTRY: 'job', FLAGS: '-optimize+ -debug' } },
  { guise: 'mono-http-no-symbols', seed: 64, folder: '/srv/assay', env: { ENTRY: 'http', FLAGS: '-optimize+' } },
  { guise: 'core-http', seed: 65, folder: '/home/deploy/assay', runtime: 'core', env: { ENTRY: 'http', WRAP: '2', FLAGS: '-optimize+' } },
  { guise: 'core-job-log', seed: 66, folder: '/home/deploy/assay', shift: true, signal: 'logs', runtime: 'core', env: { ENTRY: 'job' } },
  { guise: 'mono-job-shifted', seed: 67, folder: '/home/deploy/assay', shift: true, env: { ENTRY: 'job' } },
]

export const program: Program = {
  language: 'dotnet',
  name: 'assay',
  runs,
  resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'dotnet', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': runtime === 'core' ? '.NET Core' : 'mono' }),
  execute(each) {
    const cwd = place(['assay'], each)
    const flags = (each.env?.['FLAGS'] ?? '-debug').split(' ')
    run('mcs', [...flags, '-langversion:latest', '-out:assay.exe', 'Program.cs', 'Endpoints.cs', 'Samples.cs', 'Bench.cs', 'Reports.cs'], { cwd, env: {} })
    if (each.runtime !== 'core') return run('mono', ['--debug', 'assay.exe'], { cwd, env: environmentOf(each) })
    writeFileSync(join(cwd, 'assay.runtimeconfig.json'), '{"runtimeOptions":{"framework":{"name":"Microsoft.NETCore.App","version":"3.1.0"}}}')
    return run(DOTNET, ['assay.exe'], { cwd, env: { ...environmentOf(each), DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' } })
  },
}
