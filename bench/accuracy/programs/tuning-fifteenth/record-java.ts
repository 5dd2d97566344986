/** The batch of payrolls in Java: java.time, streams, futures, H2 with HikariCP, Jackson, Gson, commons-csv; on two versions. */
import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/held-out-second-g-payrun'
const OPT = '/opt/held-out-second-g-payrun'

const runs: Run[] = [
  { guise: 'java-17-cli', seed: 1, folder: SRV, runtime: '17' },
  { guise: 'java-25-schedule', seed: 2, folder: OPT, runtime: '25', env: { DOOR: 'schedule' } },
  { guise: 'java-17-pool-edited', seed: 3, folder: SRV, runtime: '17', shift: true, env: { DOOR: 'pool' } },
  { guise: 'java-25-reflection-layers-edited-log', seed: 4, folder: OPT, runtime: '25', shift: true, signal: 'logs', env: { DOOR: 'reflection', WRAP: 'layers' } },
  { guise: 'java-17-schedule-wrapped', seed: 5, folder: SRV, runtime: '17', env: { DOOR: 'schedule', WRAP: 'cause' } },
  { guise: 'java-25-pool-layers-log', seed: 6, folder: SRV, runtime: '25', signal: 'logs', env: { DOOR: 'pool', WRAP: 'layers' } },
  { guise: 'java-25-cli-edited', seed: 7, folder: OPT, runtime: '25', shift: true },
]

const NEWER = process.env['JAVA_25'] ?? '/usr/lib/jvm/temurin-25-jdk-amd64'

export const programs: Program[] = [
  {
    language: 'java',
    name: 'payrun',
    service: 'payrun-batch',
    version: 2,
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'java', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('tuning-fifteenth/payrun', each)
      cpSync(join(TOOLCHAINS, 'jars'), join(cwd, 'lib'), { recursive: true })
      const sources = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.java'))
      run('javac', ['-g', '-proc:none', '-cp', 'lib/*', '-d', 'classes', ...sources.toSorted()], { cwd, env: {} })
      return run(each.runtime === '25' ? join(NEWER, 'bin/java') : 'java', ['-cp', 'classes:lib/*', 'com.harbourpay.payrun.app.Main'], { cwd, env: environmentOf(each) })
    },
  },
]
