/** The leases of Java: controllers, services, repositories over H2, clients over the HTTP of the JDK, jobs with futures and pools, on two versions. */
import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const SRV = '/srv/tuning-ninth-leaseline'
const OPT = '/opt/tuning-ninth-leaseline'

const runs: Run[] = [
  { guise: 'java-17-http', seed: 1, folder: SRV, runtime: '17', env: { DOOR: 'http' } },
  { guise: 'java-25-schedule', seed: 2, folder: SRV, runtime: '25', env: { DOOR: 'schedule' } },
  { guise: 'java-17-pool-shifted', seed: 3, folder: SRV, runtime: '17', shift: true, env: { DOOR: 'pool' } },
  { guise: 'java-25-http-middleware-shifted-log', seed: 4, folder: OPT, runtime: '25', shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'middleware' } },
  { guise: 'java-17-schedule-wrapped', seed: 5, folder: OPT, runtime: '17', env: { DOOR: 'schedule', WRAP: 'cause' } },
  { guise: 'java-25-reflection-middleware-log', seed: 6, folder: SRV, runtime: '25', signal: 'logs', env: { DOOR: 'reflection', WRAP: 'middleware' } },
]

const JARS = ['com/h2database/h2/2.2.224/h2-2.2.224.jar', ...['databind', 'core', 'annotations'].map((name) => `com/fasterxml/jackson/core/jackson-${name}/2.17.2/jackson-${name}-2.17.2.jar`)]
const REPOSITORY = process.env['MAVEN_REPOSITORY'] ?? '/var/cache/maven'
const NEWER = process.env['JAVA_25'] ?? '/usr/lib/jvm/temurin-25-jdk-amd64'

export const programs: Program[] = [
  {
    language: 'java',
    name: 'leaseline',
    service: 'leaseline',
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'java', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('leaseline', each)
      mkdirSync(join(cwd, 'lib'))
      for (const jar of JARS) cpSync(join(REPOSITORY, jar), join(cwd, 'lib', basename(jar)))
      const sources = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.java'))
      run('javac', ['-g', '-proc:none', '-cp', 'lib/*', '-d', 'classes', ...sources.toSorted()], { cwd, env: {} })
      return run(each.runtime === '25' ? join(NEWER, 'bin/java') : 'java', ['-cp', 'classes:lib/*', 'com.northlane.leaseline.Main'], { cwd, env: environmentOf(each) })
    },
  },
]
