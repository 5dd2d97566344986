import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { lay } from './recording.ts'

/** One build of the browser program. */
export interface Build {
  name: string
  tool: 'esbuild' | 'rolldown' | 'terser'
  minify: boolean
  map: boolean
  target?: string
  shift?: number
}

const ARTIFACTS = join(import.meta.dirname, '../../../corpora/tuning-third/artifacts')

/** Builds `program` below `/srv/www/<program>/<build>/`; the file's name, and the folder of artifacts where the build has a map. */
export async function bundle(
  program: string,
  build: Build,
  toolchains: string,
): Promise<{ folder: string; file: string; artifacts?: string }> {
  const folder = `/srv/www/${program}/${build.name}`
  lay(program, folder, build.shift)
  const out = join(folder, 'assets')
  mkdirSync(out)
  const file = `${program}-${build.name}.js`
  if (build.tool === 'rolldown') await withRolldown(folder, join(out, file), build)
  else withEsbuild(folder, join(out, file), build, join(toolchains, 'jsdeps/node_modules/.bin'))
  if (!build.map) return { folder, file }
  const artifacts = `${program}-${build.name}`
  rmSync(join(ARTIFACTS, artifacts), { recursive: true, force: true })
  // Below `assets`, as the page's address has it.
  mkdirSync(join(ARTIFACTS, artifacts, 'assets'), { recursive: true })
  for (const name of [file, `${file}.map`]) cpSync(join(out, name), join(ARTIFACTS, artifacts, 'assets', name))
  return { folder, file, artifacts }
}

async function withRolldown(folder: string, file: string, build: Build): Promise<void> {
  const made = await rolldown({ input: join(folder, 'src/main.js'), cwd: folder, logLevel: 'silent' })
  await made.write({ file, format: 'iife', minify: build.minify, sourcemap: build.map })
  await made.close()
}

function withEsbuild(folder: string, file: string, build: Build, bin: string): void {
  const terser = build.tool === 'terser'
  const minify = build.minify && !terser ? ['--minify'] : []
  const map = build.map ? ['--sourcemap'] : []
  must(
    join(bin, 'esbuild'),
    [
      'src/main.js',
      '--bundle',
      '--format=iife',
      `--target=${build.target ?? 'es2022'}`,
      `--outfile=${file}`,
      ...minify,
      ...map,
      '--log-level=error',
    ],
    folder,
  )
  if (!terser) return
  const options = ['--compress', 'passes=3,unsafe_arrows=true', '--mangle', 'toplevel=true', '--mangle-props', 'regex=/^_/']
  must(join(bin, 'terser'), [file, ...options, '--output', file], folder)
}

function must(command: string, args: readonly string[], cwd: string): void {
  if (!existsSync(command)) throw new Error(`Cannot build as ${command} is absent`)
  const done = spawnSync(command, args, { cwd, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`Cannot build in ${cwd}: ${done.stderr}`)
}

/** The case lines as the page wants them. */
export function casesJson(lines: string): string {
  const cases = lines
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([bug, entry, id, name, email, word, date, amount, token]) => ({ bug, entry, v: { id, name, email, word, date, amount, token } }))
  return JSON.stringify(cases)
}

/** Puts a script beside the bundle that runs it in a shell without a page. */
export function shellScript(folder: string, cases: string): string {
  const path = join(folder, 'assets/boot.js')
  writeFileSync(path, `globalThis.mailroom(${cases}, (raised) => print('RAISED' + JSON.stringify(raised)))\n`)
  return path
}

export function readBundle(folder: string, file: string): string {
  return readFileSync(join(folder, 'assets', file), 'utf8')
}
