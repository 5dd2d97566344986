/** The care of turbines of Java: services, repositories over H2, Jackson, clients over the HTTP of the JDK, futures and pools, on two versions. */
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/bladecare'
const OPT = '/opt/bladecare/current'

const runs: Run[] = [
  { guise: 'java-17-http', seed: 1, folder: SRV, runtime: '17', env: { DOOR: 'http', WRAP: '' } },
  { guise: 'java-25-schedule', seed: 2, folder: SRV, runtime: '25', env: { DOOR: 'schedule', WRAP: '' } },
  { guise: 'java-17-pool-edited', seed: 3, folder: OPT, runtime: '17', shift: true, env: { DOOR: 'pool', WRAP: '' } },
  { guise: 'java-25-http-filters-edited-log', seed: 4, folder: OPT, runtime: '25', shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'filters' } },
  { guise: 'java-17-schedule-step-moved', seed: 5, folder: OPT, runtime: '17', env: { DOOR: 'schedule', WRAP: 'step' } },
  { guise: 'java-25-reflection-edited', seed: 6, folder: SRV, runtime: '25', shift: true, env: { DOOR: 'reflection', WRAP: '' } },
  { guise: 'java-17-cli-log', seed: 7, folder: SRV, runtime: '17', signal: 'logs', env: { DOOR: 'cli', WRAP: '' } },
]

const NEWER = process.env['JAVA_25'] ?? '/usr/lib/jvm/temurin-25-jdk-amd64'

export const programs: Program[] = [
  {
    language: 'java',
    name: 'bladecare',
    service: 'bladecare',
    version: 5,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'java',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'OpenJDK Runtime Environment',
      'process.runtime.version': runtime!,
    }),
    execute(each) {
      const cwd = place('held-out-second-q/bladecare', each)
      const jars = join(TOOLCHAINS, 'java')
      if (!existsSync(jars)) throw new Error(`Cannot run bladecare as ${jars} has no libraries: H2 and Jackson of Maven Central`)
      mkdirSync(join(cwd, 'lib'))
      for (const jar of readdirSync(jars).filter((name) => name.endsWith('.jar'))) cpSync(join(jars, jar), join(cwd, 'lib', jar))
      const sources = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.java'))
      run('nice', ['javac', '-g', '-proc:none', '-cp', 'lib/*', '-d', 'classes', ...sources.toSorted()], { cwd, env: {} })
      const java = each.runtime === '25' ? join(NEWER, 'bin/java') : 'java'
      return run(java, ['-cp', 'classes:lib/*', 'eu.galewind.bladecare.Main'], { cwd, env: environmentOf(each) })
    },
  },
]
