import type { TraceEntry } from './api/types.ts'

export interface WaterfallRow {
  entry: TraceEntry
  /** Spans above it that are known. */
  depth: number
  /** Where it starts and how long it is, as parts of the whole: 0 to 1. */
  from: number
  width: number
}

/** Spans under their parents in order of start, records under their span; where it all lies in time. Cycles of parents end. */
export function layOut(entries: readonly TraceEntry[]): WaterfallRow[] {
  if (entries.length === 0) return []
  const start = entries.reduce((least, entry) => (BigInt(entry.start) < least ? BigInt(entry.start) : least), BigInt(entries[0]!.start))
  const end = entries.reduce((most, entry) => (BigInt(entry.end) > most ? BigInt(entry.end) : most), start)
  const whole = Number(end - start) || 1
  const spans = new Set(entries.filter((entry) => entry.kind === 'span').map((entry) => entry.spanId))
  const parentOf = (entry: TraceEntry): string => (entry.kind === 'log' ? entry.spanId : entry.parentSpanId)
  const children = Map.groupBy(entries.toSorted(byStart), (entry) => (spans.has(parentOf(entry)) ? parentOf(entry) : ''))
  const rows: WaterfallRow[] = []
  const seen = new Set<TraceEntry>()
  const add = (parent: string, depth: number): void => {
    for (const entry of children.get(parent) ?? []) {
      if (seen.has(entry)) continue
      seen.add(entry)
      rows.push({
        entry,
        depth,
        from: Number(BigInt(entry.start) - start) / whole,
        width: Number(BigInt(entry.end) - BigInt(entry.start)) / whole,
      })
      if (entry.kind === 'span') add(entry.spanId, depth + 1)
    }
  }
  add('', 0)
  // Spans that are each other's parents have no root; they follow as they came.
  for (const entry of entries) if (!seen.has(entry)) add(parentOf(entry), 0)
  return rows
}

function byStart(a: TraceEntry, b: TraceEntry): number {
  return Number(BigInt(a.start) - BigInt(b.start))
}
