/** The program of Go with a router of HTTP: panics with their stack, errors with none unless the handler asks for its own. */
import { goProgram } from './go.ts'

export const program = goProgram('tariffd', [
  { guise: 'cli', seed: 11, folder: '/srv/tariffd' },
  { guise: 'http', seed: 12, folder: '/srv/tariffd', env: { ENTRY: 'http' } },
  { guise: 'http-middleware-shifted-handler-stacks', seed: 13, folder: '/usr/src/tariffd', shift: true, env: { ENTRY: 'http', WRAP: '2', STACKS: 'handler' } },
  { guise: 'job-other-cache', seed: 14, folder: '/home/ci/build/tariffd', env: { ENTRY: 'job', GOPATH: '/home/ci/go' } },
  { guise: 'http-middleware-log', seed: 15, folder: '/srv/tariffd', signal: 'logs', env: { ENTRY: 'http', WRAP: '1' } },
  { guise: 'job-trimpath-handler-stacks', seed: 16, folder: '/srv/tariffd', env: { ENTRY: 'job', FLAGS: '-trimpath', STACKS: 'handler' } },
  { guise: 'job-shifted-log', seed: 17, folder: '/usr/src/tariffd', shift: true, signal: 'logs', env: { ENTRY: 'job' } },
  { guise: 'http-not-inlined', seed: 18, folder: '/srv/tariffd', shift: true, env: { ENTRY: 'http', WRAP: '2', FLAGS: '-gcflags=example.org/grid/tariffd/...=-l' } },
])
