/** The register of carbon credits in Java: H2, Jackson, Guava, Jedis, the HTTP of the JDK; on two versions of it, by server, clock, command and virtual thread. */
import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-y-offsetreg'
const OPT = '/opt/second-y-offsetreg'

const runs: Run[] = [
  { guise: 'java-17-http', seed: 1, folder: SRV, runtime: '17', env: { DOOR: 'http' } },
  { guise: 'java-25-virtual', seed: 2, folder: SRV, runtime: '25', env: { DOOR: 'virtual' } },
  { guise: 'java-17-schedule-edited', seed: 3, folder: OPT, runtime: '17', shift: true, env: { DOOR: 'schedule' } },
  { guise: 'java-25-http-filters-log', seed: 4, folder: OPT, runtime: '25', signal: 'logs', env: { DOOR: 'http', WRAP: 'filters' } },
  {
    guise: 'java-25-schedule-filters-edited',
    seed: 5,
    folder: SRV,
    runtime: '25',
    shift: true,
    env: { DOOR: 'schedule', WRAP: 'filters' },
  },
  { guise: 'java-17-command-edited-log', seed: 6, folder: OPT, runtime: '17', shift: true, signal: 'logs', env: { DOOR: 'command' } },
]

const NEWER = process.env['JAVA_25'] ?? '/usr/lib/jvm/temurin-25-jdk-amd64'

export const programs: Program[] = [
  {
    language: 'java',
    name: 'offsetreg',
    service: 'offset-registry',
    version: 2,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'java',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.version': runtime!,
    }),
    execute(each) {
      const cwd = place('held-out-second-y/offsetreg', each)
      mkdirSync(join(cwd, 'lib'))
      const jars = join(TOOLCHAINS, 'java')
      for (const jar of readdirSync(jars).filter((name) => name.endsWith('.jar'))) cpSync(join(jars, jar), join(cwd, 'lib', jar))
      const sources = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.java'))
      run('javac', ['-g', '-nowarn', '-proc:none', '-cp', 'lib/*', '-d', 'classes', ...sources.toSorted()], { cwd, env: {} })
      const java = each.runtime === '25' ? join(NEWER, 'bin/java') : 'java'
      return run(java, ['-Xss512k', '-cp', 'classes:lib/*', 'org.verdantis.registry.Main'], { cwd, env: environmentOf(each) })
    },
  },
]
