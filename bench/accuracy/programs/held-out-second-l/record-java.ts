/** The count of votes in Java: services over H2, Jackson, the HTTP of the JDK, futures and pools, on two versions. */
import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-l-tallyroom'
const OPT = '/opt/second-l-tallyroom'

const runs: Run[] = [
  { guise: 'java-17-http', seed: 1, folder: SRV, runtime: '17', env: { DOOR: 'http' } },
  { guise: 'java-25-schedule', seed: 2, folder: SRV, runtime: '25', env: { DOOR: 'schedule' } },
  { guise: 'java-17-pool-edited', seed: 3, folder: OPT, runtime: '17', shift: true, env: { DOOR: 'pool' } },
  { guise: 'java-25-http-layers-edited-log', seed: 4, folder: OPT, runtime: '25', shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'layers' } },
  { guise: 'java-17-cli-layers', seed: 5, folder: SRV, runtime: '17', env: { DOOR: 'cli', WRAP: 'layers' } },
  { guise: 'java-25-pool-log', seed: 6, folder: SRV, runtime: '25', signal: 'logs', env: { DOOR: 'pool' } },
]

const NEWER = process.env['JAVA_25'] ?? '/usr/lib/jvm/temurin-25-jdk-amd64'

export const programs: Program[] = [
  {
    language: 'java',
    name: 'tallyroom',
    service: 'tallyroom',
    version: 8,
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'java', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('held-out-second-l/tallyroom', each)
      mkdirSync(join(cwd, 'lib'))
      const jars = readdirSync(join(TOOLCHAINS, 'jars')).filter((name) => /^(h2|jackson-(databind|core|annotations))-/.test(name))
      for (const jar of jars) cpSync(join(TOOLCHAINS, 'jars', jar), join(cwd, 'lib', jar))
      const sources = readdirSync(join(cwd, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.java'))
      run('javac', ['-g', '-proc:none', '-nowarn', '-cp', 'lib/*', '-d', 'classes', ...sources.toSorted().map((name) => join('src', name))], { cwd, env: {} })
      return run(each.runtime === '25' ? join(NEWER, 'bin/java') : 'java', ['-cp', 'classes:lib/*', 'org.civic.tally.Main'], { cwd, env: environmentOf(each) })
    },
  },
]
