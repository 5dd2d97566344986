/** The pairings of chess tournaments in Elixir: GenServers, tasks, agents, ETS, Mnesia, httpc, as `record_exception` of the SDK writes them. */
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-k-pairingd'
const OPT = '/opt/second-k-pairingd/app'

const runs: Run[] = [
  { guise: 'http', seed: 1, folder: SRV, env: { DOOR: 'http' } },
  { guise: 'cli-moved-log', seed: 2, folder: OPT, signal: 'logs' },
  { guise: 'worker-edited', seed: 3, folder: SRV, shift: true, env: { DOOR: 'worker' } },
  { guise: 'http-layers-edited-log', seed: 4, folder: OPT, shift: true, signal: 'logs', env: { DOOR: 'http', WRAP: 'layers' } },
  { guise: 'task-layers', seed: 5, folder: SRV, env: { DOOR: 'task', WRAP: 'layers' } },
  { guise: 'task-edited-moved', seed: 6, folder: OPT, shift: true, env: { DOOR: 'task' } },
  { guise: 'worker-unnamed-log', seed: 7, folder: SRV, signal: 'logs', env: { DOOR: 'worker', APP: 'none' } },
]

const VERSION = 2

/** Where the application is known by name, each line of a stack has its name and version. */
function application(cwd: string, { seed, shift }: Run): void {
  const modules = readdirSync(join(cwd, 'ebin')).map((name) => `'${name.replace(/\.beam$/, '')}'`)
  const version = `${VERSION}.${shift ? seed + 20 : 7}.${seed % 3}`
  const text = `{application, pairingd, [{vsn, "${version}"}, {modules, [${modules.join(', ')}]}, {registered, []}, {applications, [kernel, stdlib]}]}.\n`
  writeFileSync(join(cwd, 'ebin/pairingd.app'), text)
}

export const programs: Program[] = [
  {
    language: 'elixir',
    name: 'pairingd',
    service: 'pairingd',
    version: VERSION,
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'erlang', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'BEAM', 'process.runtime.version': '13.1.5' }),
    execute(each) {
      const cwd = place('tuning-twenty-first/pairingd', each)
      const sources = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ex'))
      run('elixirc', ['-o', 'ebin', ...sources.toSorted()], { cwd, env: {} })
      if (each.env?.['APP'] !== 'none') application(cwd, each)
      return run('elixir', ['-pa', 'ebin', 'run.exs'], { cwd, env: environmentOf(each) })
    },
  },
]
