/** The school kitchens of Java: services over H2 with Hikari and Spring's JDBC, Jackson, Guava, Jedis, the HTTP of the JDK, pools and futures, on two versions. */
import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/tuning-twenty-fourth-trayline'
const OPT = '/opt/tuning-twenty-fourth/trayline'

const runs: Run[] = [
  { guise: 'java-17-http', seed: 1, folder: SRV, runtime: '17', env: { DOOR: 'http' } },
  { guise: 'java-25-schedule', seed: 2, folder: OPT, runtime: '25', env: { DOOR: 'schedule' } },
  { guise: 'java-17-pool-layers-edited', seed: 3, folder: SRV, runtime: '17', shift: true, env: { DOOR: 'pool', WRAP: 'layers' } },
  { guise: 'java-25-http-layers-edited-log', seed: 4, folder: OPT, runtime: '25', shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'layers' } },
  { guise: 'java-17-reflection', seed: 5, folder: OPT, runtime: '17', env: { DOOR: 'reflection' } },
  { guise: 'java-25-pool-edited', seed: 6, folder: SRV, runtime: '25', shift: true, env: { DOOR: 'pool' } },
  { guise: 'java-17-schedule-edited', seed: 7, folder: SRV, runtime: '17', shift: true, env: { DOOR: 'schedule' } },
]

const NEWER = process.env['JAVA_25'] ?? '/usr/lib/jvm/temurin-25-jdk-amd64'
const KEPT = /h2|jackson|guava|failureaccess|jedis|pool2|gson|json-|slf4j|Hikari|spring|micrometer/

export const programs: Program[] = [
  {
    language: 'java',
    name: 'trayline',
    service: 'trayline',
    version: 4,
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'java', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('tuning-twenty-fourth/trayline', each)
      cpSync(join(TOOLCHAINS, 'java/lib'), join(cwd, 'lib'), { recursive: true, filter: (path) => !path.endsWith('.jar') || KEPT.test(path) })
      const sources = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.java'))
      run('nice', ['javac', '-g', '-proc:none', '-cp', 'lib/*', '-d', 'classes', ...sources.toSorted()], { cwd, env: {} })
      return run(each.runtime === '25' ? join(NEWER, 'bin/java') : 'java', ['-cp', 'classes:lib/*', 'dev.trayline.Main'], { cwd, env: environmentOf(each) })
    },
  },
]
