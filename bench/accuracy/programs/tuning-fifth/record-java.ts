/** The brewery of Java, with H2, Jackson and the HTTP server and client of the JDK, on two versions. */
import { cpSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const runs: Run[] = [
  { guise: 'java-17', seed: 1, folder: '/srv/brewery', runtime: '17' },
  { guise: 'java-25-http', seed: 2, folder: '/srv/brewery', runtime: '25', env: { DOOR: 'http' } },
  { guise: 'java-17-job-shifted', seed: 3, folder: '/srv/brewery', runtime: '17', shift: true, env: { DOOR: 'job' } },
  { guise: 'java-25-cli-layers-shifted-log', seed: 4, folder: '/opt/brewery', runtime: '25', shift: true, signal: 'logs', env: { WRAP: 'both' } },
  { guise: 'java-17-http-layers-log', seed: 5, folder: '/opt/brewery', runtime: '17', signal: 'logs', env: { DOOR: 'http', WRAP: 'timed' } },
  { guise: 'java-25-job-layers', seed: 6, folder: '/srv/brewery', runtime: '25', env: { DOOR: 'job', WRAP: 'both' } },
  { guise: 'java-17-http-shifted', seed: 8, folder: '/srv/brewery', runtime: '17', shift: true, env: { DOOR: 'http' } },
]

const JARS = ['com/h2database/h2/2.2.224/h2-2.2.224.jar', ...['databind', 'core', 'annotations'].map((name) => `com/fasterxml/jackson/core/jackson-${name}/2.17.2/jackson-${name}-2.17.2.jar`)]
const REPOSITORY = process.env['MAVEN_REPOSITORY'] ?? '/var/cache/maven'
const NEWER = process.env['JAVA_25'] ?? '/usr/lib/jvm/temurin-25-jdk-amd64'

export const programs: Program[] = [
  {
    language: 'java',
    name: 'brewery',
    service: 'brewery',
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'java', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('java', each)
      mkdirSync(join(cwd, 'lib'))
      for (const jar of JARS) cpSync(join(REPOSITORY, jar), join(cwd, 'lib', basename(jar)))
      const sources = ['Main', 'model/Model', 'store/BatchStore', 'brew/Brewing', 'io/Outside'].map((name) => `org/example/brewery/${name}.java`)
      run('javac', ['-g', '-proc:none', '-cp', 'lib/*', '-d', 'classes', ...sources], { cwd, env: {} })
      return run(each.runtime === '25' ? join(NEWER, 'bin/java') : 'java', ['-cp', 'classes:lib/*', 'org.example.brewery.Main'], { cwd, env: environmentOf(each) })
    },
  },
]
