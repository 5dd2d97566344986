/** The log of a grain store: records, streams and wrapped causes, in Java 17 and 25. */
import { javaProgram } from './java.ts'
import type { Run } from './kit.ts'

const runs: Run[] = [
  { guise: 'java-17-cli', seed: 1, folder: '/srv/grain-log', version: '1.0.0', runtime: '17', door: 'cli' },
  { guise: 'java-25-job', seed: 2, folder: '/srv/grain-log', version: '1.0.0', runtime: '25', door: 'job' },
  { guise: 'java-17-fork-shifted', seed: 3, folder: '/app', version: '1.1.0', runtime: '17', door: 'fork', wrap: 2, shift: true },
  { guise: 'java-25-virtual-thread-log', seed: 4, folder: '/app', version: '1.1.1', runtime: '25', door: 'virtual', signal: 'logs' },
  { guise: 'java-17-stream-shifted-log', seed: 5, folder: '/srv/grain-log', version: '1.2.0', runtime: '17', door: 'stream', wrap: 1, shift: true, signal: 'logs' },
  { guise: 'java-25-job-lines-only', seed: 6, folder: '/opt/grain', version: '1.2.1', runtime: '25', door: 'job', wrap: 3, shift: true, env: { FLAGS: '-g:source,lines' } },
  { guise: 'java-17-job-log', seed: 7, folder: '/opt/grain', version: '1.3.0', runtime: '17', door: 'job', signal: 'logs' },
]

export const program = javaProgram('grain-log', 'org.grainlog.Main', runs)
