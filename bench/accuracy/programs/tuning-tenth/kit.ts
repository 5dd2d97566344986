/** What the recorders share: the tables' types, placing a program in a folder, its labels, and running it there. */
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
  /** The edited release: what `//+` keeps back is in, what ends with `//-` is out, and everything below has moved. */
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

/** What a program prints, a line of JSON each; the bug as the number of its entry, which the recorder gives the label to. */
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

interface Placed {
  folder: string
  /** Labels of the entries in their order. */
  labels: string[]
}

/** Copies the sources of a program to where it runs, without what is left of the run before, and takes the labels out of them. */
export function place(program: string, run: Run, keep: readonly string[] = []): Placed {
  mkdirSync(run.folder, { recursive: true })
  for (const name of readdirSync(run.folder)) if (!keep.includes(name)) rmSync(join(run.folder, name), { recursive: true })
  cpSync(join(import.meta.dirname, program), run.folder, { recursive: true })
  const labels: string[] = []
  release(run.folder, run, keep, labels)
  if (new Set(labels).size !== labels.length) throw new Error(`Cannot record ${program} as a label is given twice: ${labels.toSorted().join(' ')}`)
  return { folder: run.folder, labels }
}

const SOURCES = new Set(['.js', '.ts', '.jsx', '.tsx'])

function release(folder: string, run: Run, keep: readonly string[], labels: string[]): void {
  for (const name of readdirSync(folder).toSorted()) {
    const path = join(folder, name)
    if (keep.includes(name)) continue
    if (statSync(path).isDirectory()) release(path, run, keep, labels)
    else if (SOURCES.has(extname(name))) {
      const text = readFileSync(path, 'utf8')
      labels.push(...[...text.matchAll(/^ *\/\/@ (\S+)$/gm)].map((match) => match[1]!))
      writeFileSync(path, edition(text.replaceAll(/^ *\/\/@ \S+\n/gm, ''), run))
    }
  }
}

/** The text of a source in this release: as it was, or edited and with comments before each part of the file. */
function edition(text: string, { shift, seed }: Run): string {
  if (!shift) return text.replaceAll(/^ *\/\/\+.*\n/gm, '').replaceAll(/ *\/\/-$/gm, '')
  const block = Array.from({ length: 1 + (seed % 4) }, (_, i) => `// Revision ${seed}, note ${i + 1}.\n`).join('')
  const edited = text.replaceAll(/^( *)\/\/\+ ?/gm, '$1').replaceAll(/^.*\/\/-\n/gm, '')
  return edited.replaceAll(/\n\n(?=\S)/g, `\n\n${block}`)
}

export function run(command: string, args: readonly string[], { cwd, env }: { cwd: string; env: Record<string, string> }): string {
  const all = { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', LANG: 'C.UTF-8', ...env }
  return execFileSync(command, args, { cwd, env: all, encoding: 'utf8', maxBuffer: 64 << 20, timeout: 120_000, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Puts labels in the place of the numbers of entries; each entry has to have failed. */
export function labelled(printed: string, labels: readonly string[]): string {
  const lines = printed.split('\n').filter((line) => line.startsWith('{"bug"'))
  const named = lines.map((line) => {
    const { bug, ...rest } = JSON.parse(line) as Printed
    const label = labels[Number(bug)]
    if (label === undefined) throw new Error(`Cannot record entry ${bug} as it has no label`)
    return JSON.stringify({ bug: label, ...rest })
  })
  const met = new Set(lines.map((line) => Number((JSON.parse(line) as Printed).bug)))
  const missed = labels.filter((_, i) => !met.has(i))
  if (missed.length > 0) console.error(`did not fail: ${missed.join(', ')}`)
  return named.join('\n')
}

export const environmentOf = (run: Run): Record<string, string> => ({ SEED: String(run.seed), PREFIX: run.folder, SIGNAL: run.signal ?? 'traces', ...run.env })
