import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import type { Language, Sample } from '../../../sample.ts'
import { valuesOf } from './values.ts'

/**
 * How a program is recorded: its source is laid in a neutral folder, it reads a case a line from standard input (bug, entry and values, by tabs) and writes what
 * its SDK would send, a line an event (bug, and type, message, stack trace in base64, by tabs; an empty field is one that the SDK does not send).
 */
export interface Program {
  name: string
  language: Language
  /** Names of the cases; each is a bug of its own but for those in `sameAs`. */
  bugs: readonly string[]
  sdk: Record<string, string>
  /** Cases that reach the defect of another by another way: they are labelled as that one. */
  sameAs?: Record<string, string>
}

export interface Guise {
  name: string
  /** Where it lies when it runs. */
  folder: string
  /** Lines put above the code of each file. */
  shift?: number
  entry: string
  signal: 'traces' | 'logs'
  /** Events of each bug in this guise; those with the same text are kept once. */
  events?: number
  version: string
  resource?: Record<string, string>
  artifacts?: string
  only?: readonly string[]
}

export interface Raised {
  bug: string
  type: string
  message: string
  stack: string
}

const SET = join(import.meta.dirname, '../../../corpora/tuning-third')
const PROGRAMS = join(import.meta.dirname, '..')
/** At most so many events a bug. */
const MAX_EVENTS = 15

export class Recording {
  readonly #program: Program
  readonly #samples: Sample[] = []
  readonly #seen = new Set<string>()
  readonly #counts = new Map<string, number>()
  #seed: number

  constructor(program: Program) {
    this.#program = program
    this.#seed = [...program.name].reduce((sum, char) => sum + char.charCodeAt(0), 0) * 100
  }

  /** The lines of standard input for one guise. */
  cases(guise: Guise): string {
    const lines: string[] = []
    for (const bug of this.#program.bugs) {
      if (guise.only !== undefined && !guise.only.includes(bug)) continue
      for (let n = 0; n < (guise.events ?? 2); n++) {
        const v = valuesOf(this.#seed++)
        lines.push([bug, guise.entry, v.id, v.name, v.email, v.word, v.date, v.amount, v.token].join('\t'))
      }
    }
    return lines.join('\n') + '\n'
  }

  add(guise: Guise, raised: readonly Raised[]): void {
    for (const { bug: reached, type, message, stack } of raised) {
      const bug = this.#program.sameAs?.[reached] ?? reached
      const text = JSON.stringify([type, message, stack])
      const count = this.#counts.get(bug) ?? 0
      if (this.#seen.has(text) || count >= MAX_EVENTS) continue
      if (!this.#program.bugs.includes(reached)) throw new Error(`${this.#program.name} raised ${reached}, which is not a bug of it`)
      this.#seen.add(text)
      this.#counts.set(bug, count + 1)
      this.#samples.push(this.#sample(guise, bug, type, message, stack))
    }
  }

  write(): void {
    const path = join(SET, `${this.#program.name}.jsonl`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, this.#samples.map((sample) => JSON.stringify(sample) + '\n').join(''))
    const few = this.#program.bugs
      .filter((bug) => this.#program.sameAs?.[bug] === undefined)
      .filter((bug) => (this.#counts.get(bug) ?? 0) < 5)
      .map((bug) => `${bug} ${this.#counts.get(bug) ?? 0}`)
    console.log(
      `${this.#program.name}: ${this.#samples.length} events of ${this.#counts.size} bugs` + (few.length ? `; few: ${few.join(', ')}` : ''),
    )
  }

  #sample(guise: Guise, bug: string, type: string, message: string, stack: string): Sample {
    const { language, name, sdk } = this.#program
    const sample: Sample = {
      bug: `${language}/${name}/${bug}`,
      guise: guise.name,
      language,
      signal: guise.signal,
      resource: { 'service.name': name, 'service.version': guise.version, ...sdk, ...guise.resource },
      attributes: {
        ...(type === '' ? {} : { 'exception.type': type }),
        ...(message === '' ? {} : { 'exception.message': message }),
        ...(stack === '' ? {} : { 'exception.stacktrace': stack }),
      },
    }
    if (guise.signal === 'logs') sample.log = { severityNumber: 17, body: `${guise.entry} failed` }
    else sample.span = spanOf(guise.entry)
    if (guise.artifacts !== undefined) sample.artifacts = guise.artifacts
    return sample
  }
}

function spanOf(entry: string): { name: string; kind: number; status: number } {
  if (/http|server/.test(entry)) return { name: `POST /${entry}`, kind: 2, status: 2 }
  if (/queue|worker|consumer/.test(entry)) return { name: `${entry} process`, kind: 5, status: 2 }
  return { name: entry, kind: 1, status: 2 }
}

/** Lays the source of a program in a folder, with a comment above each file; what was there is removed. */
export function lay(program: string, folder: string, shift = 0): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  cpSync(join(PROGRAMS, program), folder, { recursive: true })
  if (shift > 0) for (const path of filesBelow(folder)) pushDown(path, shift)
}

/** Runs a command in the folder with the cases as standard input. */
export function run(command: string, args: readonly string[], folder: string, cases: string, env: Record<string, string> = {}): Raised[] {
  const path = process.env['PATH'] ?? ''
  const done = spawnSync(command, args, {
    cwd: folder,
    input: cases,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 120_000,
    env: { PATH: path, HOME: '/home/deploy', LANG: 'C.UTF-8', ...env },
  })
  if (done.error) console.error(`${command}: ${done.error.message}`)
  if (done.status !== 0) console.error(`${command} in ${folder} left with ${done.status}: ${done.stderr.slice(-1500)}`)
  return parse(done.stdout)
}

export function parse(lines: string): Raised[] {
  const text = (field: string | undefined): string => Buffer.from(field ?? '', 'base64').toString('utf8')
  return lines
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => line.split('\t'))
    .map(([bug, type, message, stack]) => ({ bug: bug!, type: text(type), message: text(message), stack: text(stack) }))
}

/** Whether a toolchain is there; says so when not. */
export function present(path: string, what: string): boolean {
  const found = path.includes('/') ? existsSync(path) : spawnSync('which', [path]).status === 0
  if (!found) console.log(`${what} is not here: skipped (looked for ${basename(path)})`)
  return found
}

/** A number, not a line of prose, so that the same shift gives the same lines everywhere. */
const COMMENTS: Record<string, (n: number) => string> = {
  '.js': (n) => `// ${n}: see the handbook before changing this file`,
  '.mjs': (n) => `// ${n}: see the handbook before changing this file`,
  '.go': (n) => `// ${n}: see the handbook before changing this file`,
  '.java': (n) => `// ${n}: see the handbook before changing this file`,
  '.cs': (n) => `// ${n}: see the handbook before changing this file`,
  '.rs': (n) => `// ${n}: see the handbook before changing this file`,
  '.py': (n) => `# ${n}: see the handbook before changing this file`,
  '.rb': (n) => `# ${n}: see the handbook before changing this file`,
  '.ex': (n) => `# ${n}: see the handbook before changing this file`,
  '.exs': (n) => `# ${n}: see the handbook before changing this file`,
  '.php': (n) => `// ${n}: see the handbook before changing this file`,
}

function pushDown(path: string, lines: number): void {
  const comment = COMMENTS[extname(path)]
  if (comment === undefined) return
  const text = readFileSync(path, 'utf8')
  const block = Array.from({ length: lines }, (_, n) => comment(n + 1)).join('\n') + '\n'
  // PHP begins with its opening tag; Python with what only the first lines may say.
  const head = /^(<\?php\n|from __future__[^\n]*\n|#![^\n]*\n)/.exec(text)?.[0] ?? ''
  writeFileSync(path, head + block + text.slice(head.length))
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (name === 'node_modules') return []
    return statSync(path).isDirectory() ? filesBelow(path) : [path]
  })
}
