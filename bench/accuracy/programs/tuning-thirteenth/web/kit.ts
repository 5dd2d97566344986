/** What the recorders of the languages share: the tables' types, placing a program in a folder, and running it there. */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Language, Sample } from '../../../sample.ts'

/** One run of a program: what is different this time. */
export interface Run {
  guise: string
  seed: number
  /** Folder that the program is copied to and run in. */
  folder: string
  /** `service.version` of this run. */
  version: string
  /** Comment blocks of some lines are put between the functions, so that all below moves. */
  shift?: boolean
  /** The files of `<program>-edit` lie over those of the program: a later release with unrelated code. */
  edit?: boolean
  signal?: 'logs'
  /** Which of the runtimes, as the recorder of the language names them. */
  runtime: string
  /** How bugs are met: `http`, `job` or `cli`; each program knows its own. */
  door: string
  /** How many frames of middleware more than always. */
  wrap?: number
  env?: Record<string, string>
  artifacts?: string
}

/** What a program prints, a line of JSON each. */
export interface Printed {
  bug: string
  attributes: Sample['attributes']
  /** Name of the span, or what the logger says beside the exception. */
  name: string
}

export interface Program {
  language: Language
  name: string
  service: string
  runs: readonly Run[]
  resource: (run: Run) => Record<string, string>
  execute: (run: Run) => string | Promise<string>
  /** Events that are left out, since nobody could say from what is sent which defect it is. */
  undecidable?: (printed: Printed, run: Run) => boolean
}

/** Folder with the packages of npm, Maven and PyPI that the programs use; `README.md` lists them. */
export const PACKAGES = process.env['PACKAGES'] ?? '/opt/packages'
/** Folder with the runtimes that the system does not have. */
export const TOOLCHAINS = process.env['TOOLCHAINS'] ?? '/opt/toolchains'

/** What the runtimes of the tables say of themselves. */
export const VERSIONS: Record<string, string> = {
  '18': '18.20.8',
  '20': '20.20.2',
  '22': '22.23.3',
  '24': '24.21.0',
  '3.8': '3.8.18',
  '3.10': '3.10.13',
  '3.11': '3.11.7',
  '3.12': '3.12.1',
  '3.13': '3.13.0',
  '17': '17.0.15',
  '25': '25.0.3',
}

/** Copies the sources of a program to where it runs, without what is left of the run before. */
export function place(program: string, run: Run): string {
  mkdirSync(run.folder, { recursive: true })
  for (const name of readdirSync(run.folder)) rmSync(join(run.folder, name), { recursive: true, force: true })
  cpSync(join(import.meta.dirname, program), run.folder, { recursive: true })
  const edited = join(import.meta.dirname, `${program}-edit`)
  if (run.edit && existsSync(edited)) cpSync(edited, run.folder, { recursive: true })
  if (run.shift) shiftLines(run.folder, run.seed)
  return run.folder
}

const COMMENT: Record<string, string> = { '.js': '//', '.cjs': '//', '.ts': '//', '.java': '//', '.py': '#' }

/** Before every second block of a file stand two to five lines of comment more. */
function shiftLines(folder: string, seed: number): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    const mark = COMMENT[extname(name)]
    if (statSync(path).isDirectory()) shiftLines(path, seed)
    else if (mark !== undefined) {
      const block = Array.from({ length: 2 + (seed % 4) }, (_, i) => `${mark} ${WORDS[(i + seed) % WORDS.length]}\n`)
      let at = seed
      const put = (all: string, indent: string): string => (at++ % 2 === 0 ? `\n\n${block.map((line) => indent + line).join('')}${indent}` : all)
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/\n\n([ \t]*)(?=\S)/g, put))
    }
  }
}

const WORDS = ['Reviewed for the spring release.', 'See the handbook, chapter on limits.', 'Values are in minor units.', 'Times are UTC.', 'Keep in step with the schema.']

export function run(command: string, args: readonly string[], { cwd, env }: { cwd: string; env: Record<string, string> }): string {
  const all = { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', LANG: 'C.UTF-8', ...env }
  return execFileSync(command, args, { cwd, env: all, encoding: 'utf8', maxBuffer: 64 << 20, timeout: 240_000, stdio: ['ignore', 'pipe', 'pipe'] })
}

export const environmentOf = ({ seed, door, wrap, signal, env }: Run): Record<string, string> => ({
  SEED: String(seed),
  DOOR: door,
  WRAP: String(wrap ?? 0),
  SIGNAL: signal ?? 'traces',
  ...env,
})
