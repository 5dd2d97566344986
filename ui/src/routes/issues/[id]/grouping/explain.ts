import type { Fingerprint, FingerprintLine } from '#lib/api/types.ts'
import { firstLine } from '#lib/format.ts'

/** What was looked at for one of the two hashes: lines that count, and runs of lines that do not. */
export type Explained = { used: true; line: FingerprintLine } | { used: false; lines: FingerprintLine[]; why: string }

/** Lines that do not count are told in one where there are more than these in a row. */
const SHOWN_IN_A_ROW = 2
const REASONS_SHOWN = 3

export function explainVariant(lines: readonly FingerprintLine[], variant: 'app' | 'system'): Explained[] {
  const rows: Explained[] = []
  for (const line of lines) {
    if (line.variant !== variant && line.variant !== 'both') continue
    const last = rows.at(-1)
    if (line.used) rows.push({ used: true, line })
    else if (last?.used === false) last.lines.push(line)
    else rows.push({ used: false, lines: [line], why: '' })
  }
  return rows.flatMap((row): Explained[] => {
    if (row.used) return [row]
    const reasons = [...new Set(row.lines.map(({ why }) => why))]
    const why = reasons.slice(0, REASONS_SHOWN).join(', ') + (reasons.length > REASONS_SHOWN ? ' and more' : '')
    return row.lines.length > SHOWN_IN_A_ROW ? [{ ...row, why }] : row.lines.map((line) => ({ used: false, lines: [line], why: line.why }))
  })
}

/** Before the place in a build whose source map is lost, or the line of a file whose map has no source text, where that is all that tells. */
const PLACE = 'at place:'

/** Why the events of an issue are one, in a sentence. */
export function sentenceOf({ by, rule, app, explain }: Fingerprint): string {
  const [first, ...more] = explain?.filter(({ used, kind, variant }) => used && kind === 'frame' && variant !== 'system') ?? []
  if (by === 'client' && rule !== undefined) return 'These events are one issue because a rule says what to group by.'
  if (by === 'client') return 'These events are one issue because their sender says what to group by.'
  const place = explain?.find(({ used, text }) => used && text.startsWith(PLACE))?.text.slice(PLACE.length)
  if (place?.includes(':'))
    return 'These events are one issue because they failed at the same place of one build. With its source map they would be told by your code.'
  if (place !== undefined)
    return 'These events are one issue because they failed in the same line of one file. With the source text in its source map they would be told by your code.'
  if (by === 'message')
    return 'These events are one issue because they have the same type and message; values within the message do not count.'
  if (by === 'type') return 'These events are one issue because they have the same type, and nothing else is known of them.'
  const whose = app === undefined ? 'the same calls' : 'the same calls of your code'
  const which = first === undefined || more.length > 0 ? '' : `, ${callOf(firstLine(first.text))}`
  const message = explain?.some(({ used, kind, variant }) => used && kind === 'message' && variant !== 'system')
  return `These events are one issue because they have the same type${message ? ' and message' : ''} and come through ${whose}${which}. ${message ? 'Line numbers and values within the message do not count.' : 'Line numbers and the message do not count.'}`
}

/** Why a line counts or does not, with what is known of its call by now. */
export function whyOf({ text, used, why }: Pick<FingerprintLine, 'text' | 'used' | 'why'>, doors: readonly string[]): string {
  if (!used || !doors.includes(text)) return why
  if (text.startsWith('message:')) return `${why}; many failures stand behind its first words, so the issue is found without these too`
  return `${why}; many failures came through it, so the issue is found without it too`
}

/** `src/cart:total` reads `total in src/cart`. */
function callOf(part: string): string {
  const at = part.lastIndexOf(':')
  if (at <= 0) return part.slice(at + 1)
  return `${part.slice(at + 1)} in ${part.slice(0, at)}`
}
