/** The program of Elixir, as a script and as an application that mix compiled. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run } from './kit.ts'
import type { Program, Run } from './kit.ts'

const runs: Run[] = [
  { guise: 'script', seed: 1, folder: '/srv/clinic-desk' },
  { guise: 'script-plugs-shifted', seed: 2, folder: '/srv/clinic-desk', shift: true, env: { ENTRY: 'http' } },
  { guise: 'mix', seed: 3, folder: '/srv/clinic-mix', env: { VERSION: '0.1.0' } },
  { guise: 'mix-task-shifted', seed: 4, folder: '/srv/clinic-mix', shift: true, env: { ENTRY: 'job', VERSION: '0.1.3' } },
  { guise: 'mix-plugs-wrapped', seed: 6, folder: '/app/clinic', env: { ENTRY: 'http', WRAP: '2', VERSION: '1.4.0' } },
  { guise: 'mix-log-wrapped-shifted', seed: 7, folder: '/app/clinic', shift: true, signal: 'logs', env: { ENTRY: 'job', WRAP: '1', VERSION: '1.5.0-rc.1' } },
]

export const programs: Program[] = [
  {
    language: 'elixir',
    name: 'clinic-desk',
    service: 'clinic-desk',
    runs,
    resource: () => ({ 'telemetry.sdk.language': 'erlang', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'BEAM' }),
    execute(each) {
      const cwd = place('elixir', each)
      const env = { ...environmentOf(each), HOME: cwd, MIX_ENV: 'prod' }
      const version = each.env?.['VERSION']
      if (version === undefined) return run('elixir', ['clinic.exs'], { cwd, env })
      mkdirSync(join(cwd, 'lib'))
      writeFileSync(join(cwd, 'lib/clinic.ex'), readFileSync(join(cwd, 'clinic.exs'), 'utf8').replace(/\nMain\.main\(\)\n$/, '\n'))
      writeFileSync(join(cwd, 'mix.exs'), `defmodule Clinic.MixProject do\n  use Mix.Project\n  def project, do: [app: :clinic, version: "${version}", deps: []]\n  def application, do: [extra_applications: [:eex]]\nend\n`)
      return run('mix', ['run', '-e', 'Main.main()'], { cwd, env })
    },
  },
]
