/** The tutors of Kotlin: coroutines, Hikari and H2, Jackson, OkHttp, Jedis, Caffeine, on two versions of Java. */
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from './kit.ts'
import type { Printed, Program, Run } from './kit.ts'

const SRV = '/srv/tuning-eleventh-tutorlink'
const OPT = '/opt/tuning-eleventh-tutorlink'

const runs: Run[] = [
  { guise: 'java-17-http', seed: 1, folder: SRV, runtime: '17', env: { DOOR: 'http' } },
  { guise: 'java-25-coroutine-log', seed: 2, folder: SRV, runtime: '25', signal: 'logs', env: { DOOR: 'coroutine' } },
  { guise: 'java-17-pool-edited', seed: 3, folder: OPT, runtime: '17', shift: true, env: { DOOR: 'pool' } },
  { guise: 'java-25-http-middleware-edited-log', seed: 4, folder: OPT, runtime: '25', shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'middleware' } },
  { guise: 'java-17-pool-wrapped', seed: 5, folder: SRV, runtime: '17', env: { DOOR: 'pool', WRAP: 'cause' } },
  { guise: 'java-25-reflection-middleware', seed: 6, folder: SRV, runtime: '25', env: { DOOR: 'reflection', WRAP: 'middleware' } },
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

/** What `OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT` is set to where this is deployed: the SDK cuts off what is longer, as of a stack that overflowed. */
const LIMIT = 8192

function limited(printed: string): string {
  const lines = printed.split('\n').filter((line) => line.startsWith('{"bug"'))
  const cut = lines.map((line) => JSON.parse(line) as Printed).map((each) => ({ ...each, message: each.message.slice(0, LIMIT), stack: each.stack.slice(0, LIMIT) }))
  return cut.map((each) => JSON.stringify(each)).join('\n')
}

export const programs: Program[] = [
  {
    language: 'kotlin',
    name: 'tutorlink',
    service: 'tutorlink',
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'java', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('tutorlink', each, each.shift ? [] : ['classes'])
      mkdirSync(join(cwd, 'lib'))
      for (const jar of readdirSync(LIBRARIES)) if (!/compiler|daemon|trove|script/.test(jar)) cpSync(join(LIBRARIES, jar), join(cwd, 'lib', jar))
      if (!existsSync(join(cwd, 'classes'))) compile(cwd, 'classes')
      return limited(run(each.runtime === '25' ? join(NEWER, 'bin/java') : 'java', ['-cp', 'classes:lib/*', 'io.tutorlink.MainKt'], { cwd, env: environmentOf(each) }))
    },
  },
]
