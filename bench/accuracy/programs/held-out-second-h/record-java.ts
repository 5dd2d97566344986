/** The printing of books in Java: java.time, streams, futures, H2, Jackson and Gson, on two versions. */
import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-h-pressrun'
const OPT = '/opt/second-h-pressrun'

const runs: Run[] = [
  { guise: 'java-17-batch', seed: 1, folder: SRV, runtime: '17' },
  { guise: 'java-25-schedule', seed: 2, folder: SRV, runtime: '25', env: { DOOR: 'schedule' } },
  { guise: 'java-17-pool-edited', seed: 3, folder: SRV, runtime: '17', shift: true, env: { DOOR: 'pool' } },
  { guise: 'java-25-http-middleware-edited-log', seed: 4, folder: OPT, runtime: '25', shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'middleware' } },
  { guise: 'java-17-http-log', seed: 5, folder: OPT, runtime: '17', signal: 'logs', env: { DOOR: 'http' } },
  { guise: 'java-25-batch-middleware-edited', seed: 6, folder: SRV, runtime: '25', shift: true, env: { WRAP: 'middleware' } },
]

const NEWER = process.env['JAVA_25'] ?? '/usr/lib/jvm/temurin-25-jdk-amd64'

export const programs: Program[] = [
  {
    language: 'java',
    name: 'pressrun',
    service: 'pressrun',
    version: 9,
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'java', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('held-out-second-h/pressrun', each)
      mkdirSync(join(cwd, 'lib'))
      for (const jar of ['h2-2.2.224', 'gson-2.11.0', ...['databind', 'core', 'annotations'].map((name) => `jackson-${name}-2.17.2`)]) cpSync(join(TOOLCHAINS, 'jars', `${jar}.jar`), join(cwd, 'lib', `${jar}.jar`))
      const sources = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.java'))
      run('javac', ['-g', '-nowarn', '-proc:none', '-cp', 'lib/*', '-d', 'classes', ...sources.toSorted()], { cwd, env: {} })
      return run(each.runtime === '25' ? join(NEWER, 'bin/java') : 'java', ['-XX:MaxJavaStackTraceDepth=200', '-cp', 'classes:lib/*', 'com.folio.pressrun.Main'], { cwd, env: environmentOf(each) })
    },
  },
]
