/** The shared bikes of Kotlin: coroutines, sealed classes, kotlinx.serialization, Jackson, Exposed and H2, OkHttp, Lettuce, on two versions of Java. */
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Printed, Program, Run } from '../kit.ts'

const SRV = '/srv/held-out-second-f-bikefleet'
const OPT = '/opt/held-out-second-f-bikefleet'

const runs: Run[] = [
  { guise: 'java-17-http', seed: 1, folder: SRV, runtime: '17', env: { DOOR: 'http' } },
  { guise: 'java-25-queue-log', seed: 2, folder: SRV, runtime: '25', signal: 'logs', env: { DOOR: 'queue' } },
  { guise: 'java-17-pool-edited', seed: 3, folder: OPT, runtime: '17', shift: true, env: { DOOR: 'pool' } },
  { guise: 'java-25-http-layers-edited-log', seed: 4, folder: OPT, runtime: '25', shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'layers' } },
  { guise: 'java-17-pool-wrapped', seed: 5, folder: SRV, runtime: '17', env: { DOOR: 'pool', WRAP: 'cause' } },
  { guise: 'java-25-cli', seed: 6, folder: SRV, runtime: '25', env: { DOOR: 'cli' } },
  { guise: 'java-17-queue-edited', seed: 7, folder: OPT, runtime: '17', shift: true, env: { DOOR: 'queue' } },
]

const LIBRARIES = join(TOOLCHAINS, 'kotlin/lib')
const NEWER = process.env['JAVA_25'] ?? '/usr/lib/jvm/temurin-25-jdk-amd64'

/** A release is compiled once: what is not edited stays for the runs after it. */
function compile(cwd: string, classes: string): void {
  const sources = readdirSync(join(cwd, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.kt'))
  const path = readdirSync(join(cwd, 'lib')).map((name) => join('lib', name))
  const plugin = readdirSync(LIBRARIES).find((name) => name.startsWith('kotlin-serialization-compiler'))!
  const flags = ['-no-stdlib', '-no-reflect', '-nowarn', '-jvm-target', '17', `-Xplugin=${LIBRARIES}/${plugin}`, '-d', classes, '-cp', path.join(':')]
  const compiler = ['-cp', `${LIBRARIES}/*`, 'org.jetbrains.kotlin.cli.jvm.K2JVMCompiler', ...flags]
  run('java', ['-Xmx900m', '-XX:TieredStopAtLevel=1', ...compiler, ...sources.toSorted().map((name) => join('src', name))], { cwd, env: {} })
}

/** What `OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT` is set to where this is deployed: the SDK cuts off what is longer, as of a stack that overflowed. */
const LIMIT = 8192

function limited(printed: string): string {
  const lines = printed.split('\n').filter((line) => line.startsWith('{"bug"'))
  const cut = lines
    .map((line) => JSON.parse(line) as Printed)
    .map((each) => ({ ...each, message: each.message.slice(0, LIMIT), stack: each.stack.slice(0, LIMIT) }))
  return cut.map((each) => JSON.stringify(each)).join('\n')
}

export const programs: Program[] = [
  {
    language: 'kotlin',
    name: 'bikefleet',
    service: 'bikefleet',
    version: 3,
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'java', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('held-out-second-f/bikefleet', each, each.shift ? [] : ['classes'])
      mkdirSync(join(cwd, 'lib'))
      for (const jar of readdirSync(LIBRARIES)) if (!/compiler|daemon|trove|script/.test(jar)) cpSync(join(LIBRARIES, jar), join(cwd, 'lib', jar))
      if (!existsSync(join(cwd, 'classes'))) compile(cwd, 'classes')
      const java = each.runtime === '25' ? join(NEWER, 'bin/java') : 'java'
      return limited(run(java, ['-cp', 'classes:lib/*', 'io.bikefleet.MainKt'], { cwd, env: environmentOf(each) }))
    },
  },
]
