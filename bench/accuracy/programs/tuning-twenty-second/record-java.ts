/** The coordination of airport slots in Java: JDBC over H2 and PostgreSQL, Jackson, Gson, SnakeYAML, the HTTP client of the JDK, futures and pools. */
import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { environmentOf, place, run } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-m-slotdesk'
const OPT = '/opt/second-m-slotdesk'

const runs: Run[] = [
  { guise: 'java-17-batch', seed: 1, folder: SRV, runtime: '17', env: { DOOR: 'batch' } },
  { guise: 'java-25-http', seed: 2, folder: SRV, runtime: '25', env: { DOOR: 'http' } },
  { guise: 'java-17-schedule-edited', seed: 3, folder: SRV, runtime: '17', shift: true, env: { DOOR: 'schedule' } },
  { guise: 'java-25-http-layers-edited-log', seed: 4, folder: OPT, runtime: '25', shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'layers' } },
  { guise: 'java-17-bean-layers', seed: 5, folder: OPT, runtime: '17', env: { DOOR: 'bean', WRAP: 'layers' } },
  { guise: 'java-25-batch-log', seed: 6, folder: SRV, runtime: '25', signal: 'logs', env: { DOOR: 'batch' } },
]

const JACKSON = ['databind', 'core', 'annotations'].map((name) => `com/fasterxml/jackson/core/jackson-${name}/2.17.2/jackson-${name}-2.17.2.jar`)
const OTHERS = [
  'com/h2database/h2/2.2.224/h2-2.2.224.jar',
  'org/postgresql/postgresql/42.7.4/postgresql-42.7.4.jar',
  'com/google/code/gson/gson/2.11.0/gson-2.11.0.jar',
  'org/yaml/snakeyaml/2.3/snakeyaml-2.3.jar',
]
const REPOSITORY = process.env['MAVEN_REPOSITORY'] ?? '/var/cache/maven'
const NEWER = process.env['JAVA_25'] ?? '/usr/lib/jvm/temurin-25-jdk-amd64'

export const programs: Program[] = [
  {
    language: 'java',
    name: 'slotdesk',
    service: 'slotdesk',
    version: 6,
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'java', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('tuning-twenty-second/slotdesk', each)
      mkdirSync(join(cwd, 'lib'))
      for (const jar of [...JACKSON, ...OTHERS]) cpSync(join(REPOSITORY, jar), join(cwd, 'lib', basename(jar)))
      const sources = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.java'))
      run('javac', ['-g', '-encoding', 'UTF-8', '-proc:none', '-cp', 'lib/*', '-d', 'classes', ...sources.toSorted()], { cwd, env: {} })
      const java = each.runtime === '25' ? join(NEWER, 'bin/java') : 'java'
      return run(java, ['-XX:MaxJavaStackTraceDepth=128', '-cp', 'classes:lib/*', 'eu.coordinair.slots.Main'], { cwd, env: environmentOf(each) })
    },
  },
]
