import { expect, test } from 'vitest'
import type { Attributes } from '../../model/attributes.ts'
import { sampleRate } from './sample-rate.ts'
import { logSeverity, spanSeverity } from './severity.ts'

test.each<[string, number, number, Attributes, object]>([
  ['a failed server span did not handle it', 2, 2, {}, { level: 'error', handled: false }],
  ['a failed consumer span did not handle it', 5, 2, {}, { level: 'error', handled: false }],
  ['a failed internal span does not know', 1, 2, {}, { level: 'error' }],
  ['a span without status does not know', 2, 0, {}, { level: 'error' }],
  ['a span that went well handled it', 2, 1, {}, { level: 'warning', handled: true }],
  ['an escaped exception was not handled', 1, 0, { 'exception.escaped': true }, { level: 'error', handled: false }],
  ['escaped as text counts', 1, 0, { 'exception.escaped': 'True' }, { level: 'error', handled: false }],
  ["Python's False says nothing", 1, 0, { 'exception.escaped': 'False' }, { level: 'error' }],
  ['what the sender says outright wins', 2, 2, { 'faultline.level': 'info', 'faultline.handled': true }, { level: 'info', handled: true }],
  ['an unknown level is not taken', 2, 0, { 'faultline.level': 'loud' }, { level: 'error' }],
])('span: %s', (_, kind, code, attributes, expected) => {
  expect(spanSeverity({ kind, status: { code, message: '' } }, attributes)).toEqual(expected)
})

test.each<[number, string, object]>([
  [0, '', { level: 'error' }],
  [1, '', { level: 'debug', handled: true }],
  [8, '', { level: 'debug', handled: true }],
  [9, '', { level: 'info', handled: true }],
  [13, 'http.client.request.exception', { level: 'warning', handled: true }],
  [17, '', { level: 'error' }],
  [17, 'exception', { level: 'error', handled: false }],
  [17, 'http.server.request.exception', { level: 'error', handled: false }],
  [21, '', { level: 'fatal', handled: false }],
  [25, '', { level: 'error' }],
])('log: severity %d of event %j', (severityNumber, eventName, expected) => {
  expect(logSeverity({ severityNumber, eventName }, {})).toEqual(expected)
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
