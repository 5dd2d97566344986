import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { PRIORITY_ROWS, SEVERITY_ROWS, type Signs } from './severity-rows.ts'
import { priorityOf, severityOf, worse } from './severity.ts'

const NOTHING: Signs = {
  signal: 'logs',
  status: 0,
  kind: 0,
  spanName: '',
  severity: 0,
  severityText: '',
  eventName: '',
  escaped: undefined,
  type: '',
  language: '',
}
const span = (signs: Partial<Signs> = {}): Signs => ({ ...NOTHING, signal: 'traces', ...signs })
const log = (severity: number, signs: Partial<Signs> = {}): Signs => ({ ...NOTHING, severity, ...signs })
const unhandled = (level: string) => ({ level, handled: false })
const handled = (level: string) => ({ level, handled: true })

/** Each row by what the documentation says arrives, with what meets it. */
const CASES: Record<string, [Signs, object][]> = {
  '`exception.escaped` is true': [
    [span({ escaped: true }), unhandled('error')],
    [span({ escaped: 'True', status: 1 }), unhandled('warning')],
    [span({ escaped: 'true' }), unhandled('error')],
    [log(13, { escaped: true }), unhandled('warning')],
  ],
  'log record, event name `app.crash` or `device.crash`': [
    [log(0, { eventName: 'device.crash' }), unhandled('fatal')],
    [log(17, { eventName: 'app.crash' }), unhandled('fatal')],
  ],
  'log record, severity 21 to 24 (FATAL), text `CRITICAL`': [
    [log(21, { severityText: 'CRITICAL' }), { level: 'fatal' }],
    [log(0, { severityText: 'Critical' }), { level: 'fatal' }],
  ],
  'log record, severity 21 to 24 (FATAL)': [
    [log(21), unhandled('fatal')],
    [log(24, { severityText: 'FATAL' }), unhandled('fatal')],
    [log(0, { severityText: 'emergency' }), unhandled('fatal')],
  ],
  'log record, 17 to 20 (ERROR), event name `exception` or `*.exception`': [
    [log(17, { eventName: 'exception' }), unhandled('error')],
    [log(20, { eventName: 'http.server.request.exception' }), unhandled('error')],
  ],
  'log record, 17 to 20 (ERROR), any other': [
    [log(17), { level: 'error' }],
    [log(20, { eventName: 'an_exception' }), { level: 'error' }],
    [log(0, { severityText: 'SEVERE' }), { level: 'error' }],
  ],
  'log record, 13 to 16 (WARN)': [
    [log(13, { eventName: 'http.client.request.exception' }), handled('warning')],
    [log(16, { severityText: 'FATAL' }), handled('warning')],
    [log(0, { severityText: ' Warning' }), handled('warning')],
  ],
  'log record, 9 to 12 (INFO)': [
    [log(9), handled('info')],
    [log(12), handled('info')],
    [log(0, { severityText: 'Information' }), handled('info')],
  ],
  'log record, 1 to 8 (TRACE, DEBUG)': [
    [log(1), handled('debug')],
    [log(8), handled('debug')],
    [log(0, { severityText: 'trace' }), handled('debug')],
  ],
  'log record without severity, event name `exception`': [[log(0, { eventName: 'exception' }), unhandled('error')]],
  'log record without severity, any other': [
    [log(0), { level: 'error' }],
    [log(25), { level: 'error' }],
    [log(0, { severityText: 'constructor' }), { level: 'error' }],
  ],
  'span event of a span named `onerror` or `unhandledrejection`': [
    [span({ spanName: 'onerror' }), unhandled('error')],
    [span({ spanName: 'unhandledrejection', status: 2, kind: 1 }), unhandled('error')],
  ],
  'span event from Go, type `runtime.*` or `string`': [
    [span({ language: 'go', type: 'runtime.boundsError' }), unhandled('error')],
    [span({ language: 'go', type: '*runtime.TypeAssertionError', status: 2, kind: 1 }), unhandled('error')],
    [span({ language: 'go', type: 'string' }), unhandled('error')],
    [span({ language: 'java', type: 'string' }), { level: 'error' }],
  ],
  'span event, status OK': [[span({ status: 1, kind: 2 }), handled('warning')]],
  'span event, status ERROR, kind SERVER or CONSUMER': [
    [span({ status: 2, kind: 2 }), unhandled('error')],
    [span({ status: 2, kind: 5 }), unhandled('error')],
  ],
  'span event, any other': [
    [span(), { level: 'error' }],
    [span({ status: 0, kind: 2 }), { level: 'error' }],
    [span({ status: 2, kind: 1 }), { level: 'error' }],
    [span({ status: 2, kind: 3 }), { level: 'error' }],
    [span({ escaped: 'False' }), { level: 'error' }],
    [span({ escaped: false }), { level: 'error' }],
  ],
}

describe.each(SEVERITY_ROWS)('$arrives', (row) => {
  const cases = CASES[row.arrives] ?? []

  test('has a case', () => expect(cases.length).toBeGreaterThan(0))

  test.each(cases)('%j', (signs, expected) => {
    expect(severityOf(signs, {})).toEqual(expected)
  })
})

describe('what the sender says outright', () => {
  test('wins, as a bool or as text', () => {
    const signs = span({ status: 2, kind: 2 })
    expect(severityOf(signs, { 'faultline.level': 'info', 'faultline.handled': true })).toEqual(handled('info'))
    expect(severityOf(signs, { 'faultline.handled': 'true' })).toEqual(handled('error'))
    expect(severityOf(log(13), { 'faultline.handled': 'False' })).toEqual(unhandled('warning'))
  })

  test('is not taken where it is no level and no answer', () => {
    expect(severityOf(span(), { 'faultline.level': 'loud', 'faultline.handled': 'maybe' })).toEqual({ level: 'error' })
  })
})

test('the worse of two views of one error has the higher level, and is handled only where nobody says otherwise', () => {
  expect(worse({ level: 'error' }, { level: 'warning', handled: true })).toEqual(handled('error'))
  expect(worse({ level: 'warning', handled: true }, { level: 'error', handled: false })).toEqual(unhandled('error'))
  expect(worse({ level: 'error' }, { level: 'error' })).toEqual({ level: 'error' })
})

test.each([
  ['fatal', true, 'high'],
  ['fatal', null, 'high'],
  ['error', false, 'high'],
  ['error', null, 'medium'],
  ['warning', false, 'medium'],
  ['warning', true, 'medium'],
  ['info', false, 'low'],
  ['debug', null, 'low'],
] as const)('an issue of level %s, handled %s, has priority %s', (level, said, priority) => {
  expect(priorityOf(level, said)).toBe(priority)
})

describe('docs/attributes.md', () => {
  const lines = readFileSync(new URL('../../docs/attributes.md', import.meta.url), 'utf8')
    .split('\n')
    .map(cells)

  test('has the rows of the table in their order', () => {
    const rows = SEVERITY_ROWS.map(({ arrives, level, handled: said, why }) => [
      arrives,
      level ?? 'as below',
      (said === undefined ? 'as below' : said === 'unknown' ? 'unknown' : said ? 'yes' : 'no') + (why === undefined ? '' : `: ${why}`),
    ])
    const start = lines.findIndex(([first]) => first === rows[0]![0])
    expect(lines.slice(start, start + rows.length)).toEqual(rows)
    expect(lines[start + rows.length]).toEqual([])
  })

  test('has the rows of priority', () => {
    const rows = PRIORITY_ROWS.map(({ level, unhandled: alone, other }) => [level, alone, other])
    const start = lines.findIndex(([first, second]) => first === 'fatal' && second === 'high')
    expect(lines.slice(start, start + rows.length)).toEqual(rows)
  })
})

function cells(line: string): string[] {
  return line.startsWith('|')
    ? line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim())
    : []
}
