/** The grain trade of Kotlin: controllers, coroutines, Spring's JDBC over H2, OkHttp, Jackson, Guava, SnakeYAML, on two versions of Java. */
import { cpSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const SRV = '/srv/tuning-twenty-third-grainhub'
const OPT = '/opt/tuning-twenty-third-grainhub'

const runs: Run[] = [
  { guise: 'java-17-http', seed: 1, folder: SRV, runtime: '17', env: { DOOR: 'http' } },
  { guise: 'java-25-pool', seed: 2, folder: SRV, runtime: '25', env: { DOOR: 'pool' } },
  { guise: 'java-17-coroutine-edited', seed: 3, folder: OPT, runtime: '17', shift: true, env: { DOOR: 'coroutine' } },
  { guise: 'java-25-http-layers-edited-log', seed: 4, folder: OPT, runtime: '25', shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'both' } },
  { guise: 'java-17-pool-layers-log', seed: 5, folder: SRV, runtime: '17', signal: 'logs', env: { DOOR: 'pool', WRAP: 'timed' } },
  { guise: 'java-25-reflection-layers', seed: 6, folder: OPT, runtime: '25', env: { DOOR: 'reflection', WRAP: 'both' } },
  { guise: 'java-25-coroutine-layers', seed: 7, folder: SRV, runtime: '25', env: { DOOR: 'coroutine', WRAP: 'timed' } },
]

const NEWER = process.env['JAVA_25'] ?? '/usr/lib/jvm/temurin-25-jdk-amd64'
const COMPILER = 'org.jetbrains.kotlin.cli.jvm.K2JVMCompiler'
/** What the release that is not edited was compiled to. */
let plain: string | undefined

function compile(each: Run, cwd: string, jars: string): void {
  const classes = join(cwd, 'classes')
  if (!each.shift && plain !== undefined) return cpSync(plain, classes, { recursive: true })
  const options = ['-no-stdlib', '-no-reflect', '-jvm-target', '17', '-nowarn', '-cp', jars, '-d', 'classes', 'src']
  run('nice', ['java', '-cp', join(TOOLCHAINS, 'kt/compiler/*'), COMPILER, ...options], { cwd, env: {} })
  if (each.shift) return
  plain = join(mkdtempSync(join(tmpdir(), 'classes-')), 'classes')
  cpSync(classes, plain, { recursive: true })
}

export const programs: Program[] = [
  {
    language: 'kotlin',
    name: 'grainhub',
    service: 'grainhub',
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'java', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('grainhub', each)
      symlinkSync(join(TOOLCHAINS, 'kt/lib'), join(cwd, 'lib'))
      const jars = readdirSync(join(cwd, 'lib')).map((name) => `lib/${name}`)
      compile(each, cwd, jars.join(':'))
      const java = each.runtime === '25' ? join(NEWER, 'bin/java') : 'java'
      // What calls itself without end would else fill a stack of 1024 frames.
      return run(java, ['-XX:MaxJavaStackTraceDepth=100', '-cp', 'classes:lib/*', 'org.fieldgate.grainhub.MainKt'], { cwd, env: environmentOf(each) })
    },
  },
]
