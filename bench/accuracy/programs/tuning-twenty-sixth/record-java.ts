/** The scaffolding of Java: H2 behind Hikari, Jackson, the HTTP of the JDK, Jedis, tokens, pools and futures, on two versions. */
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { environmentOf, place, run } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-w-scaffoldry'
const OPT = '/opt/second-w-scaffoldry'

const runs: Run[] = [
  { guise: 'java-17-http', seed: 1, folder: SRV, runtime: '17', env: { DOOR: 'http' } },
  { guise: 'java-25-schedule', seed: 2, folder: SRV, runtime: '25', env: { DOOR: 'schedule' } },
  { guise: 'java-17-pool-edited', seed: 3, folder: SRV, runtime: '17', shift: true, env: { DOOR: 'pool' } },
  {
    guise: 'java-25-http-middleware-edited-log',
    seed: 4,
    folder: OPT,
    runtime: '25',
    shift: true,
    signal: 'logs',
    env: { DOOR: 'http', WRAP: 'middleware' },
  },
  { guise: 'java-17-schedule-wrapped', seed: 5, folder: OPT, runtime: '17', env: { DOOR: 'schedule', WRAP: 'cause' } },
  {
    guise: 'java-25-reflection-middleware-log',
    seed: 6,
    folder: SRV,
    runtime: '25',
    signal: 'logs',
    env: { DOOR: 'reflection', WRAP: 'middleware' },
  },
]

const JARS = [
  'com/h2database/h2/2.2.224/h2-2.2.224.jar',
  'com/zaxxer/HikariCP/5.1.0/HikariCP-5.1.0.jar',
  'org/slf4j/slf4j-api/2.0.16/slf4j-api-2.0.16.jar',
  ...['databind', 'core', 'annotations'].map((name) => `com/fasterxml/jackson/core/jackson-${name}/2.17.2/jackson-${name}-2.17.2.jar`),
  'com/fasterxml/jackson/datatype/jackson-datatype-jsr310/2.17.2/jackson-datatype-jsr310-2.17.2.jar',
  'redis/clients/jedis/5.1.5/jedis-5.1.5.jar',
  'org/apache/commons/commons-pool2/2.12.0/commons-pool2-2.12.0.jar',
  'org/apache/commons/commons-csv/1.12.0/commons-csv-1.12.0.jar',
  'commons-io/commons-io/2.17.0/commons-io-2.17.0.jar',
  'commons-codec/commons-codec/1.17.1/commons-codec-1.17.1.jar',
  'com/google/code/gson/gson/2.11.0/gson-2.11.0.jar',
  'org/json/json/20240303/json-20240303.jar',
  'com/auth0/java-jwt/4.4.0/java-jwt-4.4.0.jar',
  'com/github/ben-manes/caffeine/caffeine/3.1.8/caffeine-3.1.8.jar',
]
const REPOSITORY = process.env['MAVEN_REPOSITORY'] ?? '/var/cache/maven'
const NEWER = process.env['JAVA_25'] ?? '/usr/lib/jvm/temurin-25-jdk-amd64'

export const programs: Program[] = [
  {
    language: 'java',
    name: 'scaffoldry',
    service: 'scaffoldry',
    version: 3,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'java',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.version': runtime!,
    }),
    execute(each) {
      const cwd = place('tuning-twenty-sixth/scaffoldry', each, ['lib'])
      mkdirSync(join(cwd, 'lib'), { recursive: true })
      for (const jar of JARS)
        if (!existsSync(join(cwd, 'lib', basename(jar)))) cpSync(join(REPOSITORY, jar), join(cwd, 'lib', basename(jar)))
      const sources = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.java'))
      run('javac', ['-g', '-proc:none', '-cp', 'lib/*', '-d', 'classes', ...sources.toSorted()], { cwd, env: {} })
      const env = { ...environmentOf(each), PARTNER: '9715', CLOSED: '9776', OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT: '6144' }
      return run(each.runtime === '25' ? join(NEWER, 'bin/java') : 'java', ['-cp', 'classes:lib/*', 'com.hochbau.scaffoldry.app.Main'], {
        cwd,
        env,
      })
    },
  },
]
