/** The program of Kotlin, with coroutines and the HTTP server of the JDK. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const JARS = process.env['KOTLIN_JARS'] ?? '/opt/frames-tools/kotlin/lib'
const JAVA_25 = process.env['JAVA_25'] ?? '/usr/lib/jvm/temurin-25-jdk-amd64/bin/java'

const runs: Run[] = [
  { guise: 'java-17', seed: 71, folder: '/srv/podium' },
  { guise: 'java-25-http-shifted', seed: 72, folder: '/srv/podium', shift: true, runtime: '25', env: { ENTRY: 'http', WRAP: '1' } },
  { guise: 'java-17-job-log', seed: 73, folder: '/srv/podium', signal: 'logs', env: { ENTRY: 'job' } },
  { guise: 'java-25-job-wrapped-shifted', seed: 74, folder: '/opt/podium', shift: true, runtime: '25', env: { ENTRY: 'job', WRAP: '2' } },
  { guise: 'java-17-http-filters-log', seed: 75, folder: '/opt/podium', signal: 'logs', env: { ENTRY: 'http', WRAP: '2' } },
  { guise: 'java-17-job-recovered-shifted', seed: 76, folder: '/srv/podium', shift: true, env: { ENTRY: 'job', DEBUG: '-Dkotlinx.coroutines.debug=on' } },
  { guise: 'java-25-http-lambda-classes', seed: 77, folder: '/opt/podium', runtime: '25', env: { ENTRY: 'http', FLAGS: '-Xlambdas=class' } },
]

export const program: Program = {
  language: 'kotlin',
  name: 'podium',
  runs,
  resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'java', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime ?? '17' }),
  execute(each) {
    const cwd = place(['podium'], each)
    const jars = readdirSync(JARS).map((name) => join(JARS, name)).join(':')
    const compiler = ['-Xmx700m', '-cp', jars, 'org.jetbrains.kotlin.cli.jvm.K2JVMCompiler', '-no-stdlib', '-no-reflect', '-cp', jars]
    const { FLAGS, DEBUG } = each.env ?? {}
    run('java', [...compiler, ...(FLAGS === undefined ? [] : [FLAGS]), '-d', 'classes', 'League.kt', 'Main.kt'], { cwd, env: {} })
    const java = each.runtime === '25' ? JAVA_25 : 'java'
    return run(java, [...(DEBUG === undefined ? [] : [DEBUG]), '-cp', `classes:${jars}`, 'org.example.podium.MainKt'], { cwd, env: environmentOf(each) })
  },
}
