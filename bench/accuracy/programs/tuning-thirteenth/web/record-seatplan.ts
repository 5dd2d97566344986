/** The seat plan of a theatre: components of a small library, plain and minified by esbuild and rolldown, in four engines. */
import { browserProgram } from './browser.ts'
import type { Run } from './kit.ts'

const folder = '/srv/seatplan'
const built = (guise: string, seed: number, runtime: string, version: string, build: string, rest: Partial<Run> & { in?: string } = {}): Run => ({
  guise: `${runtime}-${guise}`,
  seed,
  folder,
  runtime,
  version,
  door: 'page',
  ...rest,
  env: { BUILD: build, IN: rest.in ?? 'load' },
})

const runs: Run[] = [
  built('esbuild', 1, 'chromium', '5.0.0', 'esbuild', { artifacts: 'seatplan-5.0.0' }),
  built('rolldown-promise', 2, 'firefox', '5.0.1', 'rolldown', { in: 'promise', artifacts: 'seatplan-5.0.1' }),
  built('esbuild-edited-shifted', 3, 'chromium', '5.1.0', 'esbuild', { edit: true, shift: true, wrap: 2, in: 'promise', artifacts: 'seatplan-5.1.0' }),
  built('plain-timer', 4, 'chromium', '5.1.1-dev', 'plain', { in: 'timer' }),
  built('esbuild-log', 5, 'jsc', '5.2.0', 'esbuild', { shift: true, signal: 'logs', artifacts: 'seatplan-5.2.0' }),
  built('rolldown-edited', 6, 'gjs', '5.3.0', 'rolldown', { edit: true, wrap: 1, artifacts: 'seatplan-5.3.0' }),
  built('esbuild-edited-map-lost', 7, 'chromium', '5.4.0', 'esbuild', { edit: true, in: 'promise' }),
  built('rolldown-edited-shifted-log', 8, 'firefox', '5.5.0', 'rolldown', { edit: true, shift: true, signal: 'logs', in: 'timer', artifacts: 'seatplan-5.5.0' }),
]

export const program = browserProgram('seatplan', 'tickets.playhouse.example', runs, {
  // Two components say this, and minified frames alone do not tell which.
  undecidable: ({ attributes }, { guise }) => guise.includes('map-lost') && attributes['exception.message'] === 'Venue is used outside of its provider',
})
