/** The foundry of Elixir, compiled by mix as the application of a release. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const SRV = '/srv/tuning-seventh-foundry'
const OPT = '/opt/tuning-seventh-foundry'

const runs: Run[] = [
  { guise: 'cli', seed: 1, folder: SRV, env: { VERSION: '1.0.0' } },
  { guise: 'http-shifted', seed: 2, folder: SRV, shift: true, env: { DOOR: 'http', VERSION: '1.1.0' } },
  { guise: 'job-layers-log', seed: 3, folder: OPT, signal: 'logs', env: { DOOR: 'job', WRAP: 'timed', VERSION: '1.0.0' } },
  { guise: 'http-layers', seed: 4, folder: OPT, env: { DOOR: 'http', WRAP: 'timed', VERSION: '2.0.0-rc.1' } },
  { guise: 'cli-layers-shifted-log', seed: 6, folder: SRV, shift: true, signal: 'logs', env: { WRAP: 'timed', VERSION: '2.0.0' } },
  { guise: 'job-shifted', seed: 8, folder: OPT, shift: true, env: { DOOR: 'job', VERSION: '2.1.3' } },
]

export const programs: Program[] = [
  {
    language: 'elixir',
    name: 'foundry',
    service: 'foundry',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'erlang', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'BEAM' }),
    execute(each) {
      const cwd = place('foundry', each)
      mkdirSync(join(cwd, 'lib'))
      for (const name of ['foundry.ex', 'main.ex']) renameSync(join(cwd, name), join(cwd, 'lib', name))
      const version = each.env!['VERSION']!
      writeFileSync(join(cwd, 'mix.exs'), `defmodule Foundry.MixProject do\n  use Mix.Project\n  def project, do: [app: :foundry, version: "${version}", deps: []]\n  def application, do: [extra_applications: [:logger]]\nend\n`)
      return run('mix', ['run', '-e', 'Main.main()'], { cwd, env: { ...environmentOf(each), HOME: cwd, MIX_ENV: 'prod' } })
    },
  },
]
