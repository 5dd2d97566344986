/** The auction house in Java: lots, bids and catalogues over H2, Hikari, Jackson, Gson and the HTTP of the JDK, on two versions. */
import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/held-out-second-i-gavelhouse'
const OPT = '/opt/held-out-second-i-gavelhouse'

const runs: Run[] = [
  { guise: 'java-17-batch', seed: 1, folder: SRV, runtime: '17' },
  { guise: 'java-25-http', seed: 2, folder: SRV, runtime: '25', env: { DOOR: 'http' } },
  { guise: 'java-17-pool-edited', seed: 3, folder: SRV, runtime: '17', shift: true, env: { DOOR: 'pool' } },
  { guise: 'java-25-timer-filters-edited-log', seed: 4, folder: OPT, runtime: '25', shift: true, signal: 'logs', env: { DOOR: 'timer', WRAP: 'filters' } },
  { guise: 'java-17-batch-wrapped', seed: 5, folder: OPT, runtime: '17', env: { WRAP: 'cause' } },
  { guise: 'java-25-future-filters-log', seed: 6, folder: SRV, runtime: '25', signal: 'logs', env: { DOOR: 'future', WRAP: 'filters' } },
  { guise: 'java-17-reflection-edited', seed: 7, folder: OPT, runtime: '17', shift: true, env: { DOOR: 'reflection' } },
]

const NEWER = process.env['JAVA_25'] ?? '/usr/lib/jvm/temurin-25-jdk-amd64'

export const programs: Program[] = [
  {
    language: 'java',
    name: 'gavelhouse',
    service: 'gavelhouse',
    version: 3,
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'java', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('tuning-seventeenth/gavelhouse', each)
      cpSync(join(TOOLCHAINS, 'jars'), join(cwd, 'lib'), { recursive: true, dereference: true })
      const sources = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.java'))
      run('javac', ['-g', '-proc:none', '-cp', 'lib/*', '-d', 'classes', ...sources.toSorted()], { cwd, env: {} })
      return run(each.runtime === '25' ? join(NEWER, 'bin/java') : 'java', ['-cp', 'classes:lib/*', 'com.hammerfield.gavelhouse.Main'], { cwd, env: environmentOf(each) })
    },
  },
]
