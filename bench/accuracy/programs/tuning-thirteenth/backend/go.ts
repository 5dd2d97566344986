/** How a program of Go is built and run. */
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

export function goProgram(name: string, runs: readonly Run[]): Program {
  return {
    language: 'go',
    name,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'go', 'telemetry.sdk.name': 'opentelemetry', 'telemetry.sdk.version': '1.46.0' }),
    execute(each) {
      const cwd = place(['go-shared', name], each)
      const { FLAGS, GOPATH } = { FLAGS: undefined, GOPATH: '/go', ...each.env }
      const env = { GOFLAGS: '-buildvcs=false', GOPATH, GOCACHE: process.env['GOCACHE'] ?? '/var/cache/go-build', GOTOOLCHAIN: 'local' }
      run('go', ['build', ...(FLAGS === undefined ? [] : [FLAGS]), '-o', name, '.'], { cwd, env })
      return run(`./${name}`, [], { cwd, env: { ...environmentOf(each), ...(each.signal === 'logs' ? { LOG: '1' } : {}) } })
    },
  }
}
