/** The shop for violins in Java: H2 by Hikari, Jackson, OkHttp, Jedis, Guava, SnakeYAML, java-jwt, commons-csv, on two versions. */
import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-p-fiddleworks'
const OPT = '/opt/second-p-fiddleworks/app'

const runs: Run[] = [
  { guise: 'java-17-http', seed: 1, folder: SRV, runtime: '17', env: { DOOR: 'http' } },
  { guise: 'java-25-inbox-moved', seed: 2, folder: OPT, runtime: '25', env: { DOOR: 'inbox' } },
  { guise: 'java-17-nightly-edited', seed: 3, folder: SRV, runtime: '17', shift: true, env: { DOOR: 'nightly' } },
  { guise: 'java-25-http-layers-moved-edited-log', seed: 4, folder: OPT, runtime: '25', shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'timed,scoped' } },
  { guise: 'java-17-reflection-log', seed: 5, folder: SRV, runtime: '17', signal: 'logs', env: { DOOR: 'command' } },
  { guise: 'java-25-inbox-layers-edited-no-variables', seed: 6, folder: SRV, runtime: '25', shift: true, env: { DOOR: 'inbox', WRAP: 'timed', DEBUG: 'source,lines' } },
]

const NEWER = process.env['JAVA_25'] ?? '/usr/lib/jvm/temurin-25-jdk-amd64'

export const programs: Program[] = [
  {
    language: 'java',
    name: 'fiddleworks',
    service: 'fiddleworks',
    version: 6,
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'java', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('held-out-second-p/fiddleworks', each)
      mkdirSync(join(cwd, 'lib'))
      const jars = join(TOOLCHAINS, 'java/lib')
      for (const jar of readdirSync(jars)) cpSync(join(jars, jar), join(cwd, 'lib', jar))
      const sources = readdirSync(join(cwd, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.java'))
      const debug = each.env?.['DEBUG'] === undefined ? '-g' : `-g:${each.env['DEBUG']}`
      run('javac', [debug, '-nowarn', '-proc:none', '-cp', 'lib/*', '-d', 'classes', ...sources.toSorted().map((name) => join('src', name))], { cwd, env: {} })
      const java = each.runtime === '25' ? join(NEWER, 'bin/java') : 'java'
      return run(java, ['-cp', 'classes:lib/*', 'com.fiddleworks.Main'], { cwd, env: environmentOf(each) })
    },
  },
]
