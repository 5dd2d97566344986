/** The visa desk of Kotlin: coroutines, Hikari and H2, Jackson, Gson, OkHttp, Jedis, Caffeine, on two versions of Java. */
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Printed, Program, Run } from '../kit.ts'

const SRV = '/srv/second-r-visadesk'
const OPT = '/opt/second-r-visadesk'

const runs: Run[] = [
  { guise: 'java-17-http', seed: 1, folder: SRV, runtime: '17', env: { DOOR: 'http' } },
  { guise: 'java-25-coroutine', seed: 2, folder: SRV, runtime: '25', env: { DOOR: 'coroutine' } },
  { guise: 'java-17-pool-edited-log', seed: 3, folder: OPT, runtime: '17', shift: true, signal: 'logs', env: { DOOR: 'pool' } },
  { guise: 'java-25-http-interceptors-edited', seed: 4, folder: OPT, runtime: '25', shift: true, env: { DOOR: 'http', WRAP: 'interceptors' } },
  { guise: 'java-17-pool-cause', seed: 5, folder: SRV, runtime: '17', env: { DOOR: 'pool', WRAP: 'cause' } },
  { guise: 'java-25-reflection-log', seed: 6, folder: SRV, runtime: '25', signal: 'logs', env: { DOOR: 'reflection' } },
]

const LIBRARIES = join(TOOLCHAINS, 'kotlin/lib')
const NEWER = process.env['JAVA_25'] ?? '/usr/lib/jvm/temurin-25-jdk-amd64'

function compile(cwd: string): void {
  const sources = readdirSync(join(cwd, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.kt'))
  const path = readdirSync(join(cwd, 'lib')).map((name) => join('lib', name))
  const options = ['-no-stdlib', '-no-reflect', '-nowarn', '-jvm-target', '17', '-d', 'classes', '-cp', path.join(':')]
  const compiler = ['-cp', `${LIBRARIES}/*`, 'org.jetbrains.kotlin.cli.jvm.K2JVMCompiler', ...options]
  run('nice', ['java', '-Xmx900m', '-XX:TieredStopAtLevel=1', ...compiler, ...sources.toSorted().map((name) => join('src', name))], { cwd, env: {} })
}

/** What `OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT` is set to where this is deployed: the SDK cuts off what is longer, as of a stack that overflowed. */
const LIMIT = 16_384

function limited(printed: string): string {
  const lines = printed.split('\n').filter((line) => line.startsWith('{"bug"'))
  const cut = lines.map((line) => JSON.parse(line) as Printed).map((each) => ({ ...each, message: each.message.slice(0, LIMIT), stack: each.stack.slice(0, LIMIT) }))
  return cut.map((each) => JSON.stringify(each)).join('\n')
}

export const programs: Program[] = [
  {
    language: 'kotlin',
    name: 'visadesk',
    service: 'visadesk',
    version: 3,
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'java', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      // A release is compiled once: what is not edited stays for the runs after it.
      const cwd = place('held-out-second-r/visadesk', each, each.shift || each.seed === 1 ? [] : ['classes'])
      mkdirSync(join(cwd, 'lib'))
      for (const jar of readdirSync(LIBRARIES)) if (!/compiler|daemon|trove|script/.test(jar)) cpSync(join(LIBRARIES, jar), join(cwd, 'lib', jar))
      if (!existsSync(join(cwd, 'classes'))) compile(cwd)
      return limited(run(each.runtime === '25' ? join(NEWER, 'bin/java') : 'java', ['-cp', 'classes:lib/*', 'org.visadesk.MainKt'], { cwd, env: environmentOf(each) }))
    },
  },
]
