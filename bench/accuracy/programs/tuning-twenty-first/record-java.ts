/** The registry of carbon credits in Java: H2, Jackson, Hikari, Jedis, commons-csv, snakeyaml, jobs with futures and pools, on two versions. */
import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-k-offsetbook'
const OPT = '/opt/second-k-offsetbook/app'

const runs: Run[] = [
  { guise: 'java-17-http', seed: 1, folder: SRV, runtime: '17', env: { DOOR: 'http' } },
  { guise: 'java-25-schedule', seed: 2, folder: SRV, runtime: '25', env: { DOOR: 'schedule' } },
  { guise: 'java-17-queue-edited', seed: 3, folder: SRV, runtime: '17', shift: true, env: { DOOR: 'queue' } },
  { guise: 'java-25-http-middleware-edited-log', seed: 4, folder: OPT, runtime: '25', shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'middleware' } },
  { guise: 'java-17-batch-wrapped', seed: 5, folder: OPT, runtime: '17', env: { DOOR: 'batch', WRAP: 'cause' } },
  { guise: 'java-25-reflection-middleware-log', seed: 6, folder: SRV, runtime: '25', signal: 'logs', env: { DOOR: 'reflection', WRAP: 'middleware' } },
  { guise: 'java-25-queue-edited', seed: 7, folder: OPT, runtime: '25', shift: true, env: { DOOR: 'queue' } },
]

const NEWER = process.env['JAVA_25'] ?? '/usr/lib/jvm/temurin-25-jdk-amd64'

export const programs: Program[] = [
  {
    language: 'java',
    name: 'offsetbook',
    service: 'offsetbook',
    version: 5,
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'java', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('tuning-twenty-first/offsetbook', each)
      mkdirSync(join(cwd, 'lib'))
      cpSync(join(TOOLCHAINS, 'jars'), join(cwd, 'lib'), { recursive: true })
      const sources = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.java'))
      run('javac', ['-g', '-proc:none', '-cp', 'lib/*', '-d', 'classes', ...sources.toSorted()], { cwd, env: {} })
      return run(each.runtime === '25' ? join(NEWER, 'bin/java') : 'java', ['-Xss512k', '-XX:MaxJavaStackTraceDepth=160', '-cp', 'classes:lib/*', 'org.verdant.offsets.run.Main'], { cwd, env: environmentOf(each) })
    },
  },
]
