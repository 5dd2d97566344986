import { readFileSync } from 'node:fs'

/** A row of the table: all of it prose. */
export interface Case {
  before: string
  happens: string
  after: string
  hears: string
  why: string
}

/** The tables of a Markdown file, one under each heading of the second level. */
export function readSections(file: URL): { title: string; cases: Case[] }[] {
  const sections = readFileSync(file, 'utf8').split(/^## /m).slice(1)
  return sections.map((text) => {
    const rows = text.split('\n').filter((line) => line.startsWith('|'))
    // Without the head of the table and the line under it.
    return { title: text.split('\n', 1)[0]!, cases: rows.slice(2).map(readRow) }
  })
}

function readRow(line: string): Case {
  const cells = line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
  if (cells.length !== 5) throw new Error(`Cannot read a row as it must have five cells: ${line}`)
  const [before, happens, after, hears, why] = cells as [string, string, string, string, string]
  return { before, happens, after, hears, why }
}
