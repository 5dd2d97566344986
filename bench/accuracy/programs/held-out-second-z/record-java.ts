/** The laundry that rents linen, in Java: HikariCP and H2, Jackson, Gson, the HTTP client and server of the JDK, on two versions of it. */
import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-z-linenloop'
const OPT = '/opt/second-z-linenloop'

const runs: Run[] = [
  { guise: 'java-17-http', seed: 1, folder: SRV, runtime: '17', env: { DOOR: 'http' } },
  { guise: 'java-25-schedule', seed: 2, folder: SRV, runtime: '25', env: { DOOR: 'schedule' } },
  { guise: 'java-17-pool-edited', seed: 3, folder: OPT, runtime: '17', shift: true, env: { DOOR: 'pool' } },
  { guise: 'java-25-http-audit-edited-log', seed: 4, folder: OPT, runtime: '25', shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'audit' } },
  { guise: 'java-17-schedule-enclosed', seed: 5, folder: SRV, runtime: '17', env: { DOOR: 'schedule', WRAP: 'enclosed' } },
  { guise: 'java-25-console-audit-log', seed: 6, folder: OPT, runtime: '25', signal: 'logs', env: { DOOR: 'console', WRAP: 'audit' } },
  { guise: 'java-17-pool-edited-again', seed: 10, folder: SRV, runtime: '17', shift: true, env: { DOOR: 'pool', WRAP: 'audit' } },
]

const NEWER = process.env['JAVA_25'] ?? '/usr/lib/jvm/temurin-25-jdk-amd64'

export const programs: Program[] = [
  {
    language: 'java',
    name: 'linenloop',
    service: 'linenloop',
    version: 4,
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'java', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('held-out-second-z/linenloop', each)
      cpSync(join(TOOLCHAINS, 'java/lib'), join(cwd, 'lib'), { recursive: true })
      const sources = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.java'))
      run('nice', ['javac', '-g', '-proc:none', '-cp', 'lib/*', '-d', 'classes', ...sources.toSorted()], { cwd, env: {} })
      return run(each.runtime === '25' ? join(NEWER, 'bin/java') : 'java', ['-cp', 'classes:lib/*', 'com.whitfold.linen.Main'], { cwd, env: environmentOf(each) })
    },
  },
]
