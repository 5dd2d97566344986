/** The kiosk of Kotlin, with coroutines and flows, on two versions of Java. */
import { cpSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const runs: Run[] = [
  { guise: 'java-17', seed: 1, folder: '/srv/kiosk', runtime: '17' },
  { guise: 'java-25-http-shifted', seed: 2, folder: '/srv/kiosk', runtime: '25', shift: true, env: { DOOR: 'http' } },
  { guise: 'java-17-job-layers-log', seed: 3, folder: '/opt/kiosk', runtime: '17', signal: 'logs', env: { DOOR: 'job', WRAP: 'timed' } },
  { guise: 'java-25-http-layers', seed: 4, folder: '/srv/kiosk', runtime: '25', env: { DOOR: 'http', WRAP: 'both' } },
  { guise: 'java-17-cli-layers-shifted-log', seed: 6, folder: '/srv/kiosk', runtime: '17', shift: true, signal: 'logs', env: { WRAP: 'both' } },
  { guise: 'java-25-job-shifted', seed: 8, folder: '/opt/kiosk', runtime: '25', shift: true, env: { DOOR: 'job' } },
]

/** The jars of the compiler, the standard library and the coroutines. */
const jars = (): string => {
  const folder = process.env['KOTLIN_JARS'] ?? join(TOOLCHAINS, 'kotlin/lib')
  return readdirSync(folder).map((name) => join(folder, name)).join(':')
}
const NEWER = process.env['JAVA_25'] ?? '/usr/lib/jvm/temurin-25-jdk-amd64'

export const programs: Program[] = [
  {
    language: 'kotlin',
    name: 'kiosk',
    service: 'kiosk',
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'java', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('kotlin', each)
      // Compiling takes long; where as many lines of comment were put in, the classes are the same.
      const compiled = `/srv/kiosk-classes/${each.shift ? each.seed % 4 : 'plain'}`
      const compiler = ['-Xmx600m', '-cp', jars(), 'org.jetbrains.kotlin.cli.jvm.K2JVMCompiler', '-no-stdlib', '-no-reflect', '-cp', jars()]
      if (!existsSync(compiled)) run('java', [...compiler, '-d', compiled, 'Kiosk.kt', 'Main.kt'], { cwd, env: {} })
      cpSync(compiled, join(cwd, 'classes'), { recursive: true })
      return run(each.runtime === '25' ? join(NEWER, 'bin/java') : 'java', ['-cp', `classes:${jars()}`, 'org.example.kiosk.MainKt'], { cwd, env: environmentOf(each) })
    },
  },
]
