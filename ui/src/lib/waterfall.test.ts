import { describe, expect, test } from 'vitest'
import type { TraceEntry } from './api/types.ts'
import { layOut } from './waterfall.ts'

function span(spanId: string, parentSpanId: string, start: number, end: number): TraceEntry {
  return {
    kind: 'span',
    spanId,
    parentSpanId,
    name: spanId,
    start: `${1_800_000_000_000_000_000n + BigInt(start)}`,
    end: `${1_800_000_000_000_000_000n + BigInt(end)}`,
    error: false,
  }
}

describe('waterfall', () => {
  test('puts spans under their parents in order of start, and records under their span', () => {
    const log: TraceEntry = { ...span('a', '', 50, 50), kind: 'log', name: 'log' }
    const rows = layOut([log, span('c', 'a', 60, 100), span('b', 'a', 10, 40), span('a', 'elsewhere', 0, 100)])
    expect(rows.map((row) => [row.entry.name, row.depth, row.from, row.width])).toEqual([
      ['a', 0, 0, 1],
      ['b', 1, 0.1, 0.3],
      ['log', 1, 0.5, 0],
      ['c', 1, 0.6, 0.4],
    ])
  })

  test('shows spans once that are each other’s parents', () => {
    expect(
      layOut([span('a', 'b', 0, 1), span('b', 'a', 0, 1), span('self', 'self', 0, 1)])
        .map((row) => row.entry.name)
        .sort(),
    ).toEqual(['a', 'b', 'self'])
  })

  test('is empty without entries', () => {
    expect(layOut([])).toEqual([])
  })
})
