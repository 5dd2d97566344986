/** The two services of Go, with its SDK: returned errors that were wrapped on the way, with a stack or without, and panics that a guard took. */
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const runs = (program: string): Run[] => {
  const srv = `/srv/tuning-seventh-${program}`
  const opt = `/opt/tuning-seventh-${program}`
  return [
    { guise: 'http', seed: 1, folder: srv, env: { DOOR: 'http' } },
    { guise: 'cli-stacks', seed: 2, folder: srv, env: { STACKS: '1' } },
    { guise: 'worker-shifted-layers', seed: 3, folder: opt, shift: true, env: { DOOR: 'worker', WRAP: 'timed' } },
    { guise: 'http-shifted-layers-stacks-log', seed: 4, folder: opt, shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'timed', STACKS: '1' } },
    { guise: 'trimpath-worker-log', seed: 5, folder: srv, signal: 'logs', env: { DOOR: 'worker', FLAGS: '-trimpath' } },
    { guise: 'not-inlined-http-stacks', seed: 6, folder: opt, env: { DOOR: 'http', WRAP: 'timed', STACKS: '1', FLAGS: '-gcflags=all=-l' } },
    { guise: 'trimpath-cli-shifted', seed: 8, folder: srv, shift: true, env: { WRAP: 'timed', FLAGS: '-trimpath' } },
  ]
}

const service = (name: string): Program => ({
  language: 'go',
  name,
  service: name,
  runs: runs(name),
  resource: () => ({ 'telemetry.sdk.language': 'go', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'go' }),
  execute(each) {
    const cwd = place(name, each)
    const flags = each.env?.['FLAGS'] === undefined ? [] : [each.env['FLAGS']]
    const cache = { GOCACHE: process.env['GOCACHE'] ?? '/var/cache/go-build', GOMODCACHE: process.env['GOMODCACHE'] ?? '/go/pkg/mod' }
    run('go', ['build', ...flags, '-o', name, '.'], { cwd, env: { GOFLAGS: '-buildvcs=false', GOTOOLCHAIN: 'local', GOPROXY: 'off', ...cache } })
    return run(`./${name}`, [], { cwd, env: environmentOf(each) })
  },
})

export const programs: Program[] = [service('ferryd'), service('hivelog')].filter(({ name }) => (process.env['ONLY'] ?? name) === name)
