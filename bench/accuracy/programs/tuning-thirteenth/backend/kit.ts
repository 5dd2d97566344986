/** What the recorders of this half share: the tables' types, placing a program in a folder, and running it there. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Language } from '../../../sample.ts'

/** One run of a program: what is different this time. */
export interface Run {
  guise: string
  seed: number
  /** Folder that the program is copied to and run in. */
  folder: string
  /** Comment blocks stand between the functions, so that everything below moves. */
  shift?: boolean
  signal?: 'logs'
  /** Door, middleware and flags, for the program to read. */
  env?: Record<string, string>
  /** Which of the runtimes, as the recorder of the language names them. */
  runtime?: string
}

/** What a program prints, a line of JSON each; an empty type, message or stack is one that was not sent. */
export interface Printed {
  bug: string
  type: string
  message: string
  stack: string
}

export interface Program {
  language: Language
  name: string
  runs: readonly Run[]
  resource: (run: Run) => Record<string, string>
  execute: (run: Run) => string
}

/** Copies the folders' files to where the program runs, without what is left of the run before. */
export function place(sources: readonly string[], run: Run): string {
  mkdirSync(run.folder, { recursive: true })
  for (const name of readdirSync(run.folder)) rmSync(join(run.folder, name), { recursive: true })
  for (const source of sources) cpSync(join(import.meta.dirname, source), run.folder, { recursive: true })
  if (run.shift) shiftLines(run.folder, run.seed)
  return run.folder
}

const COMMENT: Record<string, string> = { '.go': '//', '.rs': '//', '.cs': '//', '.kt': '//', '.php': '//', '.rb': '#', '.ex': '#', '.exs': '#' }

/** At every third empty line (other ones for other seeds) a comment of a few lines. */
function shiftLines(folder: string, seed: number): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    const comment = COMMENT[extname(name)]
    if (statSync(path).isDirectory()) shiftLines(path, seed)
    else if (comment !== undefined) {
      let at = seed
      const block = (): string => (at++ % 3 === 0 ? `\n\n${`${comment} Reviewed in sprint ${seed}.\n`.repeat(1 + ((at + seed) % 4))}` : '\n\n')
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/\n\n/g, block))
    }
  }
}

export function run(command: string, args: readonly string[], { cwd, env }: { cwd: string; env: Record<string, string> }): string {
  const all = { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', LANG: 'C.UTF-8', ...env }
  return execFileSync(command, args, { cwd, env: all, encoding: 'utf8', maxBuffer: 64 << 20, timeout: 400_000, stdio: ['ignore', 'pipe', 'pipe'] })
}

export const environmentOf = (run: Run): Record<string, string> => ({ SEED: String(run.seed), ...run.env })
