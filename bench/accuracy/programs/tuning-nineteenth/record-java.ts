/** The network of seismographs in Java: Spring's JDBC over H2 and HikariCP, Jackson, Caffeine, the HTTP of the JDK, futures, on two versions. */
import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-j-tremora'
const OPT = '/opt/second-j-tremora'

const runs: Run[] = [
  { guise: 'java-17-http', seed: 1, folder: SRV, runtime: '17', env: { DOOR: 'http' } },
  { guise: 'java-25-schedule', seed: 2, folder: SRV, runtime: '25', env: { DOOR: 'schedule' } },
  { guise: 'java-17-pool-edited-log', seed: 3, folder: OPT, runtime: '17', shift: true, signal: 'logs', env: { DOOR: 'pool' } },
  { guise: 'java-25-http-middleware-edited', seed: 4, folder: OPT, runtime: '25', shift: true, env: { DOOR: 'http', WRAP: 'middleware' } },
  { guise: 'java-17-cli-wrapped', seed: 5, folder: SRV, runtime: '17', env: { DOOR: 'cli', WRAP: 'cause' } },
  { guise: 'java-25-reflection-edited', seed: 6, folder: SRV, runtime: '25', shift: true, env: { DOOR: 'reflection' } },
]

const NEWER = process.env['JAVA_25'] ?? '/usr/lib/jvm/temurin-25-jdk-amd64'

export const programs: Program[] = [
  {
    language: 'java',
    name: 'tremora',
    service: 'tremora',
    version: 6,
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'java', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('tuning-nineteenth/tremora', each)
      cpSync(join(TOOLCHAINS, 'java/lib'), join(cwd, 'lib'), { recursive: true })
      const sources = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.java'))
      run('javac', ['-g', '-proc:none', '-cp', 'lib/*', '-d', 'classes', ...sources.toSorted()], { cwd, env: {} })
      return run(each.runtime === '25' ? join(NEWER, 'bin/java') : 'java', ['-Xss512k', '-cp', 'classes:lib/*', 'org.tremora.Main'], { cwd, env: environmentOf(each) })
    },
  },
]
