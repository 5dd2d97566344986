/** What the recorders of the languages share: the tables' types, placing a program in a folder, and running it there. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Language } from '../../sample.ts'

export type Edit = readonly [file: string, before: string, after: string]

/** One run of a program: what is different this time. */
export interface Run {
  guise: string
  seed: number
  /** Folder that the program is copied to and run in. */
  folder: string
  /** The edited release: a block of comments before each part of a file moves everything below, and what `//+` keeps back is in. */
  shift?: boolean
  signal?: 'logs'
  /** Environment of the program: its door, its wrappers, how it is built. */
  env?: Record<string, string>
  /** Which of the runtimes, as the recorder of the language names them. */
  runtime?: string
  artifacts?: string
  /** Release that is sent, where it is not made of the run. */
  release?: string
  /** What people changed in the edited release: file, text before, text after. */
  edits?: readonly Edit[]
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
  for (const [file, before, after] of run.edits ?? []) {
    const path = join(run.folder, file)
    const text = readFileSync(path, 'utf8')
    if (!text.includes(before)) throw new Error(`Cannot edit ${file} as it does not say ${before}`)
    writeFileSync(path, text.replaceAll(before, after))
  }
  if (run.shift) shiftLines(run.folder, run.seed, keep)
  return run.folder
}

const COMMENT: Record<string, string> = { '.py': '#', '.rb': '#', '.ex': '#' }
const SHIFTED = new Set(['.js', '.ts', '.go', '.rs', '.py', '.php', '.cs', '.java', '.rb', '.kt', '.ex'])

function shiftLines(folder: string, seed: number, keep: readonly string[]): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (keep.includes(name)) continue
    if (statSync(path).isDirectory()) shiftLines(path, seed, keep)
    else if (SHIFTED.has(extname(name))) {
      const comment = COMMENT[extname(name)] ?? '//'
      const block = Array.from({ length: 1 + (seed % 4) }, (_, i) => `${comment} Revision ${seed}, note ${i + 1}.\n`).join('')
      // A line behind `//+` or `#+` came with the edited release.
      const edited = readFileSync(path, 'utf8').replaceAll(/^( *|\t*)(?:\/\/|#)\+ /gm, '$1')
      writeFileSync(path, edited.replaceAll(/\n\n(?=\S)/g, `\n\n${block}`))
    }
  }
}

export function run(command: string, args: readonly string[], { cwd, env }: { cwd: string; env: Record<string, string> }): string {
  const all = { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', LANG: 'C.UTF-8', ...env }
  return execFileSync(command, args, { cwd, env: all, encoding: 'utf8', maxBuffer: 64 << 20, timeout: 400_000, stdio: ['ignore', 'pipe', 'pipe'] })
}

export const environmentOf = (run: Run): Record<string, string> => ({ SEED: String(run.seed), PREFIX: run.folder, SIGNAL: run.signal ?? 'traces', ...run.env })
