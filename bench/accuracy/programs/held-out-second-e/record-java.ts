/** The cellar of a winery in Java: Jetty, Spring's JDBC and REST client, H2, Jackson, Hibernate Validator, Caffeine, Jedis, JWT, futures and pools, on two versions. */
import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-e-cellarbook'
const OPT = '/opt/second-e-cellarbook'

const runs: Run[] = [
  { guise: 'java-17-http', seed: 1, folder: SRV, runtime: '17', env: { DOOR: 'http' } },
  { guise: 'java-25-schedule', seed: 2, folder: SRV, runtime: '25', env: { DOOR: 'schedule' } },
  { guise: 'java-17-pool-edited', seed: 3, folder: OPT, runtime: '17', shift: true, env: { DOOR: 'pool' } },
  { guise: 'java-25-reflection-layers-log', seed: 4, folder: SRV, runtime: '25', signal: 'logs', env: { DOOR: 'reflection', WRAP: 'layers' } },
  { guise: 'java-17-future', seed: 5, folder: SRV, runtime: '17', env: { DOOR: 'future' } },
  { guise: 'java-25-pool-layers-edited-log', seed: 6, folder: OPT, runtime: '25', shift: true, signal: 'logs', env: { DOOR: 'pool', WRAP: 'layers' } },
  { guise: 'java-25-http-edited', seed: 7, folder: OPT, runtime: '25', shift: true, env: { DOOR: 'http' } },
]

const HOMES: Record<string, string> = { '17': process.env['JAVA_17'] ?? '/usr/lib/jvm/java-17-openjdk-amd64', '25': process.env['JAVA_25'] ?? '/usr/lib/jvm/temurin-25-jdk-amd64' }

export const programs: Program[] = [
  {
    language: 'java',
    name: 'cellarbook',
    service: 'cellarbook',
    version: 3,
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'java', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('held-out-second-e/cellarbook', each)
      mkdirSync(join(cwd, 'lib'))
      cpSync(join(TOOLCHAINS, 'java/jars'), join(cwd, 'lib'), { recursive: true })
      const sources = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.java'))
      run('javac', ['-g', '-parameters', '-proc:none', '-encoding', 'UTF-8', '-cp', 'lib/*', '-d', 'classes', ...sources.toSorted()], { cwd, env: {} })
      const java = join(HOMES[each.runtime!]!, 'bin/java')
      return run(java, ['-Dfile.encoding=UTF-8', '-Dsun.stdout.encoding=UTF-8', '-Dstdout.encoding=UTF-8', '-cp', 'classes:lib/*', 'at.rebenhof.cellarbook.app.Main'], { cwd, env: environmentOf(each) })
    },
  },
]
