/** The language examinations of Kotlin: coroutines, Hikari and H2, Jackson, OkHttp, Jedis, on two versions of Java. */
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/held-out-second-n-examdesk'
const OPT = '/opt/held-out-second-n-examdesk'

const runs: Run[] = [
  { guise: 'java-17-http', seed: 1, folder: SRV, runtime: '17', env: { DOOR: 'http' } },
  { guise: 'java-25-coroutine-log', seed: 2, folder: SRV, runtime: '25', signal: 'logs', env: { DOOR: 'coroutine' } },
  { guise: 'java-17-pool-edited', seed: 3, folder: OPT, runtime: '17', shift: true, env: { DOOR: 'pool' } },
  { guise: 'java-17-cli-layers', seed: 5, folder: SRV, runtime: '17', env: { WRAP: 'layers' } },
  { guise: 'java-25-http-layers-edited-log', seed: 6, folder: OPT, runtime: '25', shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'layers' } },
  { guise: 'java-25-pool', seed: 7, folder: SRV, runtime: '25', env: { DOOR: 'pool' } },
]

const LIBRARIES = join(TOOLCHAINS, 'kotlin/lib')
const NEWER = process.env['JAVA_25'] ?? '/usr/lib/jvm/temurin-25-jdk-amd64'

/** A release is compiled once: what is not edited stays for the runs after it. */
function compile(cwd: string, classes: string): void {
  const sources = readdirSync(join(cwd, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.kt'))
  const path = readdirSync(join(cwd, 'lib')).map((name) => join('lib', name))
  const compiler = ['-cp', `${LIBRARIES}/*`, 'org.jetbrains.kotlin.cli.jvm.K2JVMCompiler', '-no-stdlib', '-no-reflect', '-nowarn', '-jvm-target', '17', '-d', classes, '-cp', path.join(':')]
  run('java', ['-Xmx900m', '-XX:TieredStopAtLevel=1', ...compiler, ...sources.toSorted().map((name) => join('src', name))], { cwd, env: {} })
}

export const programs: Program[] = [
  {
    language: 'kotlin',
    name: 'examdesk',
    service: 'examdesk',
    version: 2,
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'java', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('tuning-twentieth/examdesk', each, each.shift ? [] : ['classes'])
      mkdirSync(join(cwd, 'lib'))
      for (const jar of readdirSync(LIBRARIES)) if (!/compiler|daemon|trove|script/.test(jar)) cpSync(join(LIBRARIES, jar), join(cwd, 'lib', jar))
      if (!existsSync(join(cwd, 'classes'))) compile(cwd, 'classes')
      return run(each.runtime === '25' ? join(NEWER, 'bin/java') : 'java', ['-cp', 'classes:lib/*', 'org.lingua.examdesk.MainKt'], { cwd, env: environmentOf(each) })
    },
  },
]
