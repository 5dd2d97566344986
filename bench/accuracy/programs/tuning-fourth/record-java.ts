/** The service of Java with Jetty, Jackson, Hikari and H2, on two versions. */
import { cpSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const runs: Run[] = [
  { guise: 'java-17', seed: 1, folder: '/srv/metering', runtime: '17' },
  { guise: 'java-25-http', seed: 2, folder: '/srv/metering', runtime: '25', env: { DOOR: 'http' } },
  { guise: 'java-17-job-shifted', seed: 3, folder: '/srv/metering', runtime: '17', shift: true, env: { DOOR: 'job' } },
  { guise: 'java-25-shifted-log', seed: 4, folder: '/opt/metering', runtime: '25', shift: true, signal: 'logs', env: { WRAP: 'transaction' } },
  { guise: 'java-17-http-filter-log', seed: 5, folder: '/opt/metering', runtime: '17', signal: 'logs', env: { DOOR: 'http', WRAP: 'filter' } },
  { guise: 'java-25-job-wrapped', seed: 6, folder: '/srv/metering', runtime: '25', env: { DOOR: 'job', WRAP: 'transaction' } },
  { guise: 'java-17-http-shifted', seed: 7, folder: '/srv/metering', runtime: '17', shift: true, env: { DOOR: 'http' } },
]

const JETTY = 'org/eclipse/jetty'
const JARS = [
  ...['io', 'util', 'http', 'server', 'security', 'session'].map((name) => `${JETTY}/jetty-${name}/12.0.16/jetty-${name}-12.0.16.jar`),
  `${JETTY}/ee10/jetty-ee10-servlet/12.0.16/jetty-ee10-servlet-12.0.16.jar`,
  'jakarta/servlet/jakarta.servlet-api/6.0.0/jakarta.servlet-api-6.0.0.jar',
  'org/slf4j/slf4j-api/2.0.16/slf4j-api-2.0.16.jar',
  'com/h2database/h2/2.2.224/h2-2.2.224.jar',
  'com/zaxxer/HikariCP/5.1.0/HikariCP-5.1.0.jar',
  ...['databind', 'core', 'annotations'].map((name) => `com/fasterxml/jackson/core/jackson-${name}/2.17.2/jackson-${name}-2.17.2.jar`),
]
const REPOSITORY = process.env['MAVEN_REPOSITORY'] ?? '/var/cache/maven'
const NEWER = process.env['JAVA_25'] ?? '/usr/lib/jvm/temurin-25-jdk-amd64'

export const programs: Program[] = [
  {
    language: 'java',
    name: 'metering',
    service: 'metering',
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'java', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('java', each)
      mkdirSync(join(cwd, 'lib'))
      for (const jar of JARS) cpSync(join(REPOSITORY, jar), join(cwd, 'lib', basename(jar)))
      const sources = ['Main', 'domain/Model', 'domain/Billing', 'domain/Checks', 'store/MeterStore', 'feed/Feed'].map((name) => `net/example/metering/${name}.java`)
      run('javac', ['-g', '-proc:none', '-cp', 'lib/*', '-d', 'classes', ...sources], { cwd, env: {} })
      const java = each.runtime === '25' ? join(NEWER, 'bin/java') : 'java'
      return run(java, ['-cp', 'classes:lib/*', 'net.example.metering.Main'], { cwd, env: environmentOf(each) })
    },
  },
]
