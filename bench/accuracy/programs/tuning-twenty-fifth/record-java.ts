/** The sittings of a board of exams, in Java with H2 behind Hikari, Jackson, Guava, OkHttp, Jedis and commons-csv, on two versions. */
import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/tuning-twenty-fifth-sitting'
const OPT = '/opt/tuning-twenty-fifth-sitting'

const runs: Run[] = [
  { guise: 'java-17-http', seed: 1, folder: SRV, runtime: '17', env: { DOOR: 'http' } },
  { guise: 'java-25-schedule', seed: 2, folder: OPT, runtime: '25', env: { DOOR: 'schedule' } },
  { guise: 'java-17-pool-edited', seed: 3, folder: SRV, runtime: '17', shift: true, env: { DOOR: 'pool' } },
  { guise: 'java-25-http-middleware-edited-log', seed: 4, folder: OPT, runtime: '25', shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'middleware' } },
  { guise: 'java-17-stage-wrapped', seed: 5, folder: OPT, runtime: '17', env: { DOOR: 'stage', WRAP: 'cause' } },
  { guise: 'java-25-reflection-edited', seed: 6, folder: SRV, runtime: '25', shift: true, env: { DOOR: 'reflection' } },
]

const NEWER = process.env['JAVA_25'] ?? '/usr/lib/jvm/temurin-25-jdk-amd64'

export const programs: Program[] = [
  {
    language: 'java',
    name: 'sitting',
    service: 'sitting-desk',
    version: 6,
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'java', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('tuning-twenty-fifth/sitting', each)
      cpSync(join(TOOLCHAINS, 'java/lib'), join(cwd, 'lib'), { recursive: true })
      const sources = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.java'))
      run('javac', ['-g', '-nowarn', '-proc:none', '-cp', 'lib/*', '-d', 'classes', ...sources.toSorted()], { cwd, env: {} })
      return run(each.runtime === '25' ? join(NEWER, 'bin/java') : 'java', ['-cp', 'classes:lib/*', 'org.candela.sitting.Main'], { cwd, env: environmentOf(each) })
    },
  },
]
