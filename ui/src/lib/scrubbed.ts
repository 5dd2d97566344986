import type { ExceptionEvent } from './api/types.ts'

/** Rules under which a text went whole because it could not be looked through: not because of what it held. */
export const WITHHELD: Record<string, string> = {
  failed: 'could not be looked through, so all of it was withheld',
  too_slow: 'could not be looked through in time, so all of it was withheld',
}

/** The rules that redacted something at or below a path, however the path is written: `a.b[0]`, `a["b"].0`. */
export function rulesAt(event: Pick<ExceptionEvent, 'scrubbed'>, path: string): string[] {
  const wanted = plain(path)
  return [...new Set(event.scrubbed.filter((one) => isWithin(plain(one.path), wanted)).map((one) => one.rule))]
}

function isWithin(path: string, wanted: string): boolean {
  return path === wanted || path.startsWith(`${wanted}.`)
}

function plain(path: string): string {
  return path
    .replace(/^\$?\.?/, '')
    .replace(/\[["']?([^\]"']*)["']?\]/g, '.$1')
    .replace(/^\./, '')
}

/** A piece of a text: as it is, or what stands where something was taken out, with the end or the hash that is left of it. */
export type Piece = { kind: 'text'; text: string } | { kind: 'replaced' | 'masked' | 'hashed'; text: string; left: string }

/** `[redacted]`, `[redacted:***1111]`, `[redacted:9f86d081884c7d65]`. */
const PLACEHOLDER = /\[redacted(?::([^\]\s]{1,64}))?\]/g

/** A text cut at its placeholders. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const match of text.matchAll(PLACEHOLDER)) {
    if (match.index > end) pieces.push({ kind: 'text', text: text.slice(end, match.index) })
    const left = match[1] ?? ''
    const kind = left === '' ? 'replaced' : left.startsWith('***') ? 'masked' : 'hashed'
    pieces.push({ kind, text: match[0], left: left.replace('***', '') })
    end = match.index + match[0].length
  }
  if (end < text.length) pieces.push({ kind: 'text', text: text.slice(end) })
  return pieces
}

/** What stands at a path of `scrubbed`, as text; undefined where nothing is left, or where it is a list of frames. */
export function valueAt(event: ExceptionEvent, path: string): string | undefined {
  let value: unknown = event
  for (const [, name, place, quoted] of path.matchAll(/\.?([A-Za-z_$][\w$-]*)|\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]/g)) {
    const key = name ?? place ?? quoted!.replace(/\\(.)/g, '$1')
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<string, unknown>)[key]
  }
  if (value === '' || value === undefined || value === null || Array.isArray(value)) return undefined
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** `sensitive_key` reads `sensitive key`. */
export function ruleName(rule: string): string {
  return rule.replaceAll('_', ' ')
}
