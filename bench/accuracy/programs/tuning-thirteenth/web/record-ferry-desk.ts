/** The desk of a ferry: executors, futures, a pool of connections to H2, in Java 17 and 25. */
import { javaProgram } from './java.ts'
import type { Run } from './kit.ts'

const runs: Run[] = [
  { guise: 'java-17-http', seed: 1, folder: '/srv/ferry-desk', version: '4.2.0', runtime: '17', door: 'http' },
  { guise: 'java-25-job', seed: 2, folder: '/srv/ferry-desk', version: '4.2.0', runtime: '25', door: 'job' },
  { guise: 'java-17-http-middleware-shifted', seed: 3, folder: '/app', version: '4.3.0', runtime: '17', door: 'http', wrap: 3, shift: true },
  { guise: 'java-25-virtual-thread', seed: 4, folder: '/app', version: '4.3.1', runtime: '25', door: 'virtual', wrap: 1 },
  { guise: 'java-17-cli-without-debug-log', seed: 5, folder: '/opt/ferry', version: '4.4.0', runtime: '17', door: 'cli', signal: 'logs', env: { FLAGS: '-g:none' } },
  { guise: 'java-25-http-shifted-log', seed: 6, folder: '/srv/ferry-desk', version: '4.5.0', runtime: '25', door: 'http', signal: 'logs', shift: true },
  { guise: 'java-17-job-shifted', seed: 7, folder: '/srv/ferry-desk', version: '4.6.0', runtime: '17', door: 'job', wrap: 2, shift: true, env: { FLAGS: '-g -parameters' } },
]

export const program = javaProgram('ferry-desk', 'io.ferrydesk.Main', runs)
