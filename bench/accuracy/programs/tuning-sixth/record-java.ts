/** The observatory of Java, with H2, Jackson and the HTTP server and client of the JDK, on two versions. */
import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const runs: Run[] = [
  { guise: 'java-17-http', seed: 1, folder: '/srv/set6-observatory', runtime: '17', env: { DOOR: 'http' } },
  { guise: 'java-25-cli', seed: 2, folder: '/srv/set6-observatory', runtime: '25' },
  { guise: 'java-17-job-shifted', seed: 3, folder: '/srv/set6-observatory', runtime: '17', shift: true, env: { DOOR: 'job', WRAP: 'timed' } },
  { guise: 'java-25-http-layers-log', seed: 4, folder: '/opt/set6/observatory', runtime: '25', signal: 'logs', env: { DOOR: 'http', WRAP: 'both' } },
  { guise: 'java-17-cli-layers-shifted-log', seed: 5, folder: '/opt/set6/observatory', runtime: '17', shift: true, signal: 'logs', env: { WRAP: 'both' } },
  { guise: 'java-25-job-shifted', seed: 6, folder: '/srv/set6-observatory', runtime: '25', shift: true, env: { DOOR: 'job' } },
]

const JARS = ['com/h2database/h2/2.2.224/h2-2.2.224.jar', ...['databind', 'core', 'annotations'].map((name) => `com/fasterxml/jackson/core/jackson-${name}/2.17.2/jackson-${name}-2.17.2.jar`)]
const REPOSITORY = process.env['MAVEN_REPOSITORY'] ?? '/var/cache/maven'
const NEWER = process.env['JAVA_25'] ?? '/usr/lib/jvm/temurin-25-jdk-amd64'

export const programs: Program[] = [
  {
    language: 'java',
    name: 'observatory',
    service: 'observatory',
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'java', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('observatory', each)
      mkdirSync(join(cwd, 'lib'))
      for (const jar of JARS) cpSync(join(REPOSITORY, jar), join(cwd, 'lib', basename(jar)))
      const sources = readdirSync(join(cwd, 'org'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.java'))
      run('javac', ['-g', '-proc:none', '-cp', 'lib/*', '-d', 'classes', ...sources.map((name) => `org/${name}`)], { cwd, env: {} })
      const flags = ['-XX:MaxJavaStackTraceDepth=80', '-cp', 'classes:lib/*']
      return run(each.runtime === '25' ? join(NEWER, 'bin/java') : 'java', [...flags, 'org.example.observatory.Main'], { cwd, env: environmentOf(each) })
    },
  },
]
