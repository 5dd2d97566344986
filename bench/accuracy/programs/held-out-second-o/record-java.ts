/** The satellite passes of Java: Spring JDBC over Hikari and H2, Jackson, Guava, OkHttp, Jedis, SnakeYAML, on two versions. */
import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-o-passband'
const OPT = '/opt/second-o-passband'
const NEWER = process.env['JAVA_25'] ?? '/usr/lib/jvm/temurin-25-jdk-amd64'

const runs: Run[] = [
  { guise: 'java-17-http', seed: 1, folder: SRV, runtime: '17', env: { DOOR: 'http' } },
  { guise: 'java-25-schedule-moved', seed: 2, folder: OPT, runtime: '25', env: { DOOR: 'schedule' } },
  { guise: 'java-17-pool-edited', seed: 3, folder: SRV, runtime: '17', shift: true, env: { DOOR: 'pool' } },
  { guise: 'java-25-http-layers-edited-log', seed: 4, folder: OPT, runtime: '25', shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'layers' } },
  { guise: 'java-17-main-wrapped', seed: 5, folder: SRV, runtime: '17', env: { DOOR: 'main', WRAP: 'cause' } },
  { guise: 'java-25-reflection-layers-edited', seed: 6, folder: SRV, runtime: '25', shift: true, env: { DOOR: 'reflection', WRAP: 'layers' } },
  { guise: 'java-17-schedule-no-lines-log', seed: 7, folder: OPT, runtime: '17', signal: 'logs', env: { DOOR: 'schedule', DEBUG: 'none' } },
]

export const programs: Program[] = [
  {
    language: 'java',
    name: 'passband',
    service: 'passband',
    version: 6,
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'java', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('held-out-second-o/passband', each)
      mkdirSync(join(cwd, 'lib'))
      cpSync(join(TOOLCHAINS, 'jars'), join(cwd, 'lib'), { recursive: true })
      const sources = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.java'))
      const debug = each.env!['DEBUG'] === 'none' ? '-g:source,vars' : '-g'
      run('javac', [debug, '-nowarn', '-proc:none', '-cp', 'lib/*', '-d', 'classes', ...sources.toSorted()], { cwd, env: {} })
      const java = each.runtime === '25' ? join(NEWER, 'bin/java') : 'java'
      return run(java, ['-cp', 'classes:lib/*', 'eu.skydish.passband.Main'], { cwd, env: environmentOf(each) })
    },
  },
]
