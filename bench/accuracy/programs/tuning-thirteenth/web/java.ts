/** Compiles a program of Java as asked for and runs it. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, PACKAGES, place, run, TOOLCHAINS, VERSIONS } from './kit.ts'
import type { Program, Run } from './kit.ts'

/** `env.FLAGS` of a run are flags of javac. */
export function javaProgram(name: string, main: string, runs: readonly Run[]): Program {
  return {
    language: 'java',
    name,
    service: name,
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'java', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'OpenJDK Runtime Environment', 'process.runtime.version': VERSIONS[runtime]! }),
    execute(each) {
      const cwd = place(name, each)
      const jars = readdirSync(join(PACKAGES, 'jars/lib')).map((jar) => join(PACKAGES, 'jars/lib', jar))
      const path = ['classes', ...jars].join(':')
      const sources = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.java'))
      run('javac', ['-encoding', 'UTF-8', '-cp', path, '-d', 'classes', ...(each.env?.['FLAGS']?.split(' ') ?? []), ...sources], { cwd, env: {} })
      return run(join(TOOLCHAINS, `java-${each.runtime}/bin/java`), ['-Dfile.encoding=UTF-8', '-cp', path, main], { cwd, env: environmentOf(each) })
    },
  }
}
