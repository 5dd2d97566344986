/** A book of trails: classes, a bus and a queue, minified by Terser after Rollup, by webpack and by SWC, in four engines. */
import { browserProgram } from './browser.ts'
import type { Run } from './kit.ts'

const folder = '/srv/trailbook'
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
  built('terser', 1, 'chromium', '1.12.0', 'terser', { artifacts: 'trailbook-1.12.0' }),
  built('webpack-promise', 2, 'chromium', '1.12.1', 'webpack', { in: 'promise', shift: true, artifacts: 'trailbook-1.12.1' }),
  built('swc-edited', 3, 'firefox', '1.13.0', 'swc', { edit: true, in: 'event', artifacts: 'trailbook-1.13.0' }),
  built('terser-edited-shifted-log', 4, 'jsc', '1.13.1', 'terser', { edit: true, shift: true, wrap: 1, signal: 'logs', artifacts: 'trailbook-1.13.1' }),
  built('plain', 5, 'firefox', '1.14.0-dev', 'plain', { in: 'promise' }),
  built('webpack-edited', 6, 'gjs', '1.14.0', 'webpack', { edit: true, artifacts: 'trailbook-1.14.0' }),
  built('terser-map-lost-event', 7, 'chromium', '1.14.1', 'terser', { edit: true, in: 'event' }),
  built('swc-shifted-steps-log', 8, 'chromium', '1.15.0', 'swc', { shift: true, wrap: 2, in: 'promise', signal: 'logs', artifacts: 'trailbook-1.15.0' }),
]

export const program = browserProgram('trailbook', 'trails.example', runs, {
  // Two methods misuse one check, and minified frames alone do not tell which.
  undecidable: ({ attributes }, { guise }) => guise.includes('map-lost') && String(attributes['exception.message']).startsWith('Not a finite number'),
})
