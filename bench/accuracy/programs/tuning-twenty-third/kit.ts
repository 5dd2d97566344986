/** What the recorders of the languages share: the tables' types, placing a program in a folder, and running it there. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Language } from '../../sample.ts'

/** One run of a program: what is different this time. */
export interface Run {
  guise: string
  seed: number
  /** Folder that the program is copied to and run in. */
  folder: string
  /** The edited release: what `+` keeps back is in, what `~` says stands in place of its line, and comments move what is below. */
  shift?: boolean
  signal?: 'logs'
  /** Environment of the program: its door, its wrappers, how it is built. */
  env?: Record<string, string>
  /** Which of the runtimes, as the recorder of the language names them. */
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

/** Copies the sources of a program to where it runs, without what is left of the run before. */
export function place(program: string, run: Run, keep: readonly string[] = []): string {
  mkdirSync(run.folder, { recursive: true })
  for (const name of readdirSync(run.folder)) if (!keep.includes(name)) rmSync(join(run.folder, name), { recursive: true })
  cpSync(join(import.meta.dirname, program), run.folder, { recursive: true })
  edit(run.folder, run, keep)
  return run.folder
}

const EDITED = new Set(['.js', '.ts', '.go', '.py', '.java', '.kt'])

function edit(folder: string, run: Run, keep: readonly string[]): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (keep.includes(name)) continue
    if (statSync(path).isDirectory()) edit(path, run, keep)
    else if (EDITED.has(extname(name))) writeFileSync(path, release(readFileSync(path, 'utf8'), extname(name) === '.py' ? '#' : '//', run))
  }
}

/**
 * The text of a file in the release of a run. A line behind `//+` came with the edited release; a line that ends in `//~ text` reads as the text in it.
 * The marks themselves are in neither release, nor is what keeps the types of this repository off a program.
 */
function release(text: string, mark: string, { shift, seed }: Run): string {
  const lines: string[] = []
  for (const line of text.split('\n')) {
    if (line === '// @ts-nocheck') continue
    const added = line.indexOf(`${mark}+ `)
    const changed = line.indexOf(` ${mark}~ `)
    if (added !== -1) {
      if (shift) lines.push(line.slice(0, added) + line.slice(added + mark.length + 2))
    } else if (changed === -1) lines.push(line)
    else lines.push(shift ? /^\s*/.exec(line)![0] + line.slice(changed + mark.length + 3) : line.slice(0, changed).trimEnd())
  }
  const block = Array.from({ length: 1 + (seed % 4) }, (_, i) => `${mark} Revision ${seed}, note ${i + 1}.\n`).join('')
  return shift ? lines.join('\n').replaceAll(/\n\n(?=\S)/g, `\n\n${block}`) : lines.join('\n')
}

export function run(command: string, args: readonly string[], { cwd, env }: { cwd: string; env: Record<string, string> }): string {
  const all = { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', LANG: 'C.UTF-8', ...env }
  return execFileSync(command, args, { cwd, env: all, encoding: 'utf8', maxBuffer: 64 << 20, timeout: 400_000, stdio: ['ignore', 'pipe', 'pipe'] })
}

export const environmentOf = (run: Run): Record<string, string> => ({ SEED: String(run.seed), PREFIX: run.folder, SIGNAL: run.signal ?? 'traces', ...run.env })
