/** The claims of an insurer in Java: Spring's JDBC and beans, H2, Hikari, Jackson, OkHttp, Guava and Jedis, on two versions. */
import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const SRV = '/srv/held-out-second-a-claimbook'
const OPT = '/opt/held-out-second-a-claimbook'

const runs: Run[] = [
  { guise: 'java-17-http', seed: 1, folder: SRV, runtime: '17', env: { DOOR: 'http' } },
  { guise: 'java-25-pool', seed: 2, folder: SRV, runtime: '25', env: { DOOR: 'pool' } },
  { guise: 'java-17-http-layers-edited', seed: 3, folder: OPT, runtime: '17', shift: true, env: { DOOR: 'http', WRAP: 'layers' } },
  { guise: 'java-25-schedule-edited-log', seed: 4, folder: OPT, runtime: '25', shift: true, signal: 'logs', env: { DOOR: 'schedule' } },
  { guise: 'java-17-future', seed: 5, folder: SRV, runtime: '17', env: { DOOR: 'future' } },
  { guise: 'java-25-virtual-layers-edited', seed: 6, folder: SRV, runtime: '25', shift: true, env: { DOOR: 'virtual', WRAP: 'layers' } },
  {
    guise: 'java-17-reflection-wrapped-log',
    seed: 7,
    folder: OPT,
    runtime: '17',
    signal: 'logs',
    env: { DOOR: 'reflection', WRAP: 'cause' },
  },
]

const NEWER = process.env['JAVA_25'] ?? '/usr/lib/jvm/temurin-25-jdk-amd64'

export const programs: Program[] = [
  {
    language: 'java',
    name: 'claimbook',
    service: 'claimbook',
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'java',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.version': runtime!,
    }),
    execute(each) {
      const cwd = place('claimbook', each)
      cpSync(join(TOOLCHAINS, 'java/lib'), join(cwd, 'lib'), { recursive: true })
      const sources = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.java'))
      run('javac', ['-g', '-proc:none', '-cp', 'lib/*', '-d', 'classes', ...sources.toSorted()], { cwd, env: {} })
      const env = { ...environmentOf(each), UPSTREAM: String(9410 + each.seed) }
      return run(
        each.runtime === '25' ? join(NEWER, 'bin/java') : 'java',
        ['-XX:MaxJavaStackTraceDepth=200', '-cp', 'classes:lib/*', 'com.brightmoor.claims.Main'],
        { cwd, env },
      )
    },
  },
]
