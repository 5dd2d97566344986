/** The program of Go that consumes messages: its errors take their stack where they are wrapped, and some deployments send it. */
import { goProgram } from './go.ts'

export const program = goProgram('convoy', [
  { guise: 'cli-origin-stacks', seed: 21, folder: '/srv/convoy', env: { STACKS: 'origin' } },
  { guise: 'consumer', seed: 22, folder: '/srv/convoy', env: { ENTRY: 'job' } },
  { guise: 'consumer-wrapped-shifted-origin-stacks', seed: 23, folder: '/home/ci/build/convoy', shift: true, env: { ENTRY: 'job', WRAP: '2', STACKS: 'origin', GOPATH: '/home/ci/go' } },
  { guise: 'replay', seed: 24, folder: '/usr/src/convoy', env: { ENTRY: 'http', WRAP: '1' } },
  { guise: 'consumer-wrapped-log', seed: 25, folder: '/srv/convoy', signal: 'logs', env: { ENTRY: 'job', WRAP: '1' } },
  { guise: 'consumer-trimpath-origin-stacks', seed: 26, folder: '/srv/convoy', env: { ENTRY: 'job', FLAGS: '-trimpath', WRAP: '2', STACKS: 'origin' } },
  { guise: 'replay-shifted-origin-stacks-log', seed: 27, folder: '/usr/src/convoy', shift: true, signal: 'logs', env: { ENTRY: 'http', STACKS: 'origin' } },
  { guise: 'consumer-not-inlined', seed: 28, folder: '/srv/convoy', shift: true, env: { ENTRY: 'job', FLAGS: '-gcflags=example.org/convoy/...=-l' } },
])
