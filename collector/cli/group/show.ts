import type { GroupingTrial } from '../../api/types.ts'
import type { ExceptionEvent, FingerprintLine } from '../../model/event.ts'
import { groupInOrder } from '../../store/issues/fingerprint-map.ts'
import type { Grouped } from './run-processors.ts'

/** What a person reads of `group --explain`. */
export function showGrouped(grouped: readonly Grouped[]): string {
  const lines = grouped.flatMap(({ name, after, dropped }) =>
    after === undefined ? [`${name}`, `  dropped by ${dropped ?? 'a processor'}`, ''] : [...showEvent(name, after), ''],
  )
  if (grouped.length > 1) lines.push(...showTogether(grouped))
  return `${lines.join('\n').trimEnd()}\n`
}

function showEvent(name: string, event: ExceptionEvent): string[] {
  const print = event.fingerprint
  const outer = event.exceptions[0]
  const lines = [`${name}: ${titleOf(outer?.type, outer?.message)}`]
  if (event.culprit) lines.push(`  in ${event.culprit}`)
  if (print === undefined) return [...lines, '  no processor gave it a fingerprint']
  lines.push(`  app     ${print.app ?? 'none'}`, `  system  ${print.system}`, `  by      ${print.by}, version ${print.version}`)
  if (print.rule !== undefined) lines.push(`  rule    ${print.rule}`)
  if (print.title !== undefined) lines.push(`  title   ${print.title}`)
  const explained = print.explain ?? []
  if (explained.length > 0) lines.push(...table(explained.map(showLine)).map((line) => `  ${line}`))
  for (const note of event.notes) lines.push(`  note: ${note}`)
  return lines
}

const showLine = ({ variant, kind, text, used, why }: FingerprintLine): string[] => [used ? 'used' : 'ignored', variant, kind, text, why]

/** As at ingest, where they came in this order. */
function showTogether(grouped: readonly Grouped[]): string[] {
  const kept = grouped.filter((each): each is Grouped & { after: ExceptionEvent } => each.after?.fingerprint !== undefined)
  const issues = groupInOrder(kept.map(({ after }) => after))
  const groups = [...Map.groupBy(kept.keys(), (i) => issues[i]!).values()].map((at) => at.map((i) => kept[i]!.name))
  return [`${groups.length} ${groups.length === 1 ? 'issue' : 'issues'}:`, ...groups.map((names) => `  ${names.join(', ')}`)]
}

/** What a person reads of `group --dry-run`. */
export function showTrial({ kinds, events, truncated, unchanged, changed, failed, joins, splits }: GroupingTrial): string {
  const looked = `Looked at ${kinds} kinds of stored events, ${events} events; fingerprints of ${changed} would change, of ${unchanged} stay.`
  const lines = [looked]
  if (truncated) lines.push('There are more kinds; the rarest were left out.')
  if (failed > 0) lines.push(`${failed} kinds were dropped by a processor, or ran into its time limit.`)
  for (const { into, parts } of joins) {
    lines.push('', `Would be one issue, ${into === null ? 'a new one' : into.shortId}:`)
    lines.push(
      ...table(parts.map((part) => [part.issue?.shortId ?? 'no issue', String(part.count), part.sample.title, part.sample.culprit])).map(
        indent,
      ),
    )
    if (parts[0]?.rule) lines.push(`  by ${parts[0].rule}`)
  }
  for (const { issue, parts } of splits) {
    lines.push('', `${issue.shortId} would fall apart: ${issue.title}`)
    lines.push(
      ...table(parts.map((part) => [part.fingerprint.slice(0, 12), String(part.count), part.sample.title, part.sample.culprit])).map(
        indent,
      ),
    )
  }
  if (joins.length + splits.length === 0) lines.push('No issues would become one, none would fall apart.')
  return `${lines.join('\n')}\n`
}

const indent = (line: string): string => `  ${line}`
const TITLE_LENGTH = 100
const CELL_LENGTH = 80

function titleOf(type = '', message = ''): string {
  const text = message === '' ? type : `${type}: ${message}`
  return oneLine(text === '' ? 'an exception without type and message' : text, TITLE_LENGTH)
}

/** Columns as wide as their widest cell; all but the last are padded. */
function table(rows: readonly (readonly string[])[]): string[] {
  const cells = rows.map((row) => row.map((cell) => oneLine(cell, CELL_LENGTH)))
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]!.length)))
  return cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  )
}

/** Also what a terminal would obey is only shown. */
function oneLine(text: string, length: number): string {
  const plain = text.replace(/[\u0000-\u001f\u007f-\u009f\s]+/g, ' ')
  return plain.length > length ? `${plain.slice(0, length - 1)}…` : plain
}
