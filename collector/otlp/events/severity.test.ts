import { expect, test } from 'vitest'
import type { Attributes } from '../../model/attributes.ts'
import { sampleRate } from './sample-rate.ts'
import { logSeverity, spanSeverity } from './severity.ts'

const go = { attributes: { 'telemetry.sdk.language': 'go' }, droppedAttributes: 0 }

test('a span event is judged by its span, its type and its own attributes', () => {
  const span = { name: 'POST /orders', kind: 2, status: { code: 2, message: '' }, resource: go }
  expect(spanSeverity(span, 'E', {})).toEqual({ level: 'error', handled: false })
  expect(spanSeverity({ ...span, kind: 1 }, 'E', {})).toEqual({ level: 'error' })
  expect(spanSeverity({ ...span, kind: 1 }, 'runtime.boundsError', {})).toEqual({ level: 'error', handled: false })
  expect(spanSeverity({ ...span, kind: 1 }, 'E', { 'exception.escaped': 'True' })).toEqual({ level: 'error', handled: false })
  expect(spanSeverity({ ...span, name: 'onerror', kind: 1 }, 'E', {})).toEqual({ level: 'error', handled: false })
  expect(spanSeverity(span, 'E', { 'faultline.handled': true })).toEqual({ level: 'error', handled: true })
})

test('a record is judged by its severity, its event name and its attributes', () => {
  const record = { severityNumber: 17, severityText: '', eventName: '', resource: go }
  expect(logSeverity(record, 'E', {})).toEqual({ level: 'error' })
  expect(logSeverity({ ...record, severityNumber: 0, severityText: 'WARN' }, 'E', {})).toEqual({ level: 'warning', handled: true })
  expect(logSeverity({ ...record, eventName: 'exception' }, 'E', {})).toEqual({ level: 'error', handled: false })
  expect(logSeverity(record, 'E', { 'exception.escaped': true })).toEqual({ level: 'error', handled: false })
})

test.each<[Attributes, string, number]>([
  [{}, '', 1],
  [{ 'faultline.sample_rate': 0.25 }, 'ot=th:8', 0.25],
  [{ 'faultline.sample_rate': '0.25' }, '', 0.25],
  [{ 'faultline.sample_rate': 1e-9 }, '', 0.001],
  [{ 'faultline.sample_rate': 7 }, '', 1],
  [{ 'faultline.sample_rate': 'x' }, '', 1],
  [{}, 'ot=th:0', 1],
  [{}, 'ot=th:c', 0.25],
  [{}, 'a=b, ot=rv:1234;th:8', 0.5],
  [{}, 'ot=th:ffffffffffffff', 0.001],
  [{}, 'ot=th:fffffffffffffff', 1],
  [{}, 'xot=th:8', 1],
])('sampleRate(%j, %j) is %d', (attributes, traceState, expected) => {
  expect(sampleRate(attributes, traceState)).toBe(expected)
})
