/** The sorter of mail in Java: consumers of queues, schedules, futures, proxies, with H2, Jackson and the HTTP of the JDK, on two versions. */
import { cpSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const SRV = '/srv/tuning-seventh-mailsorter'
const OPT = '/opt/tuning-seventh-mailsorter'

const runs: Run[] = [
  { guise: 'java-17', seed: 1, folder: SRV, runtime: '17' },
  { guise: 'java-25-consumer', seed: 2, folder: SRV, runtime: '25', env: { DOOR: 'consumer' } },
  { guise: 'java-17-schedule-shifted', seed: 3, folder: SRV, runtime: '17', shift: true, env: { DOOR: 'schedule' } },
  { guise: 'java-25-command-layers-shifted-log', seed: 4, folder: OPT, runtime: '25', shift: true, signal: 'logs', env: { WRAP: 'timed' } },
  { guise: 'java-17-consumer-layers-log', seed: 5, folder: OPT, runtime: '17', signal: 'logs', env: { DOOR: 'consumer', WRAP: 'timed' } },
  { guise: 'java-25-schedule-layers', seed: 6, folder: SRV, runtime: '25', env: { DOOR: 'schedule', WRAP: 'timed' } },
]

const JARS = ['com/h2database/h2/2.2.224/h2-2.2.224.jar', ...['databind', 'core', 'annotations'].map((name) => `com/fasterxml/jackson/core/jackson-${name}/2.17.2/jackson-${name}-2.17.2.jar`)]
const REPOSITORY = process.env['MAVEN_REPOSITORY'] ?? '/var/cache/maven'
const NEWER = process.env['JAVA_25'] ?? '/usr/lib/jvm/temurin-25-jdk-amd64'

export const programs: Program[] = [
  {
    language: 'java',
    name: 'mailsorter',
    service: 'mailsorter',
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'java', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('mailsorter', each)
      mkdirSync(join(cwd, 'lib'))
      for (const jar of JARS) cpSync(join(REPOSITORY, jar), join(cwd, 'lib', basename(jar)))
      const sources = ['Main', 'Postage', 'Queues', 'Sorting', 'Outside'].map((name) => `net/example/mailsorter/${name}.java`)
      run('javac', ['-g', '-proc:none', '-cp', 'lib/*', '-d', 'classes', ...sources], { cwd, env: {} })
      // A deep recursion would fill the corpus; the virtual machine is told to keep sixty calls.
      return run(each.runtime === '25' ? join(NEWER, 'bin/java') : 'java', ['-Xss512k', '-XX:MaxJavaStackTraceDepth=60', '-cp', 'classes:lib/*', 'net.example.mailsorter.Main'], { cwd, env: environmentOf(each) })
    },
  },
]
