/** The settlement of grain in Java: controllers, services, repositories over H2 and Hikari, clients over HTTP, sockets and Jedis, jobs with futures and pools, on two versions. */
import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const SRV = '/srv/held-out-second-d-grainline'
const OPT = '/opt/held-out-second-d-grainline'

const runs: Run[] = [
  { guise: 'java-17-http', seed: 1, folder: SRV, runtime: '17', env: { DOOR: 'http' } },
  { guise: 'java-25-schedule', seed: 2, folder: SRV, runtime: '25', env: { DOOR: 'schedule' } },
  { guise: 'java-17-pool-edited-log', seed: 3, folder: OPT, runtime: '17', shift: true, signal: 'logs', env: { DOOR: 'pool' } },
  { guise: 'java-25-http-layers-edited', seed: 4, folder: OPT, runtime: '25', shift: true, env: { DOOR: 'http', WRAP: 'both' } },
  { guise: 'java-17-main-layers', seed: 5, folder: OPT, runtime: '17', env: { DOOR: 'main', WRAP: 'metrics' } },
  { guise: 'java-25-reflection-log', seed: 6, folder: SRV, runtime: '25', signal: 'logs', env: { DOOR: 'reflection' } },
]

const NEWER = process.env['JAVA_25'] ?? '/usr/lib/jvm/temurin-25-jdk-amd64'

export const programs: Program[] = [
  {
    language: 'java',
    name: 'grainline',
    service: 'grainline',
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'java', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.version': runtime! }),
    execute(each) {
      const cwd = place('grainline', each)
      mkdirSync(join(cwd, 'lib'))
      for (const jar of readdirSync(join(TOOLCHAINS, 'jars'))) if (jar.endsWith('.jar')) cpSync(join(TOOLCHAINS, 'jars', jar), join(cwd, 'lib', jar))
      const sources = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.java'))
      run('javac', ['-g', '-proc:none', '-cp', 'lib/*', '-d', 'classes', ...sources.toSorted()], { cwd, env: {} })
      return run(each.runtime === '25' ? join(NEWER, 'bin/java') : 'java', ['-cp', 'classes:lib/*', 'com.harrowgate.grain.web.Main'], { cwd, env: environmentOf(each) })
    },
  },
]
