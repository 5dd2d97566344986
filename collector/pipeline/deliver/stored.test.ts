import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LIMITS } from '../../model/limits.ts'
import { testHost } from '../../testing.ts'
import { ManualClock } from '../clock.ts'
import type { BatchContext } from '../component.ts'
import { PermanentError } from '../component.ts'
import { event } from '../sample-components.ts'
import { backoffMs, STORED_BACKOFF } from './backoff.ts'
import { writeDeadLetter } from './dead-letter.ts'
import { deliverStored } from './stored.ts'

const events = (...ids: string[]) => ids.map((id) => event(id))

/** A store that refuses `bad` for good and is away for the first `away` attempts. */
function store({ bad = [] as string[], away = 0 } = {}) {
  const clock = new ManualClock()
  const host = testHost({ clock })
  const stopping = new AbortController()
  const tokens = new Map<string, string>()
  const usageUnder: string[] = []
  let attempts = 0
  const delivered = deliverStored<'exceptions'>(
    async (data, context) => {
      if (attempts++ < away) throw new Error('connect ECONNREFUSED')
      const culprit = data.find((one) => bad.includes(one.id))
      if (culprit) throw new PermanentError(`cannot parse ${culprit.id}`)
      tokens.set(context.block?.token ?? '', data.map((one) => one.id).join(''))
      if (context.usage) usageUnder.push(context.block?.token ?? '')
      return { rejected: 0 }
    },
    'exceptions',
    host,
    stopping.signal,
  )
  return { delivered, clock, host, tokens, usageUnder, stopping, attempts: () => attempts }
}

const block = (more: BatchContext = {}): BatchContext => ({ block: { token: 't', replay: false }, ...more })
const deadLetters = (host: ReturnType<typeof testHost>) =>
  readFileSync(join(host.dataDir(), 'dead-letter.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

test('a store that is away is tried for ever, at most 30 s apart, and is recoverable meanwhile', async () => {
  const { delivered, clock, host, tokens, attempts } = store({ away: 40 })
  const done = delivered.consume(events('a', 'b'), block())
  for (let i = 0; i < 60; i++) await clock.advance(36_000)
  await done
  expect(attempts()).toBe(41)
  expect(tokens.get('t')).toBe('ab')
  expect(host.statuses[0]!.status).toBe('recoverable')
  expect(host.statuses[0]!.message).toContain('connect ECONNREFUSED')
  expect(host.statuses.at(-1)).toEqual({ status: 'ok' })
  expect(host.counted.get('otelcol_exporter_sent_exceptions')).toBe(2)
  expect(backoffMs(STORED_BACKOFF, 30, undefined, 0.999)).toBeLessThanOrEqual(36_000)
})

test('a refused batch is bisected down to the culprit, the rest is stored under tokens of its own', async () => {
  const { delivered, host, tokens } = store({ bad: ['c'] })
  await expect(delivered.consume(events('a', 'b', 'c', 'd', 'e'), block())).resolves.toEqual({ rejected: 0 })
  expect([...tokens].sort()).toEqual([
    ['t/a', 'ab'],
    ['t/b/b', 'de'],
  ])
  expect(host.counted.get('otelcol_exporter_send_failed_exceptions')).toBe(1)
  expect(host.counted.get('otelcol_exporter_sent_exceptions')).toBe(4)
})

test('bisecting the same batch again makes the same tokens', async () => {
  const once = store({ bad: ['c', 'e'] })
  const again = store({ bad: ['c', 'e'] })
  await once.delivered.consume(events('a', 'b', 'c', 'd', 'e'), block())
  await again.delivered.consume(events('a', 'b', 'c', 'd', 'e'), block())
  expect(again.tokens).toEqual(once.tokens)
})

test('the usage counts of a bisected batch are stored once, also when all of its events are refused', async () => {
  const usage = [{ service: 'shop' } as never]
  const some = store({ bad: ['b'] })
  await some.delivered.consume(events('a', 'b'), block({ usage }))
  expect(some.usageUnder).toEqual(['t/a'])
  const none = store({ bad: ['a', 'b'] })
  await none.delivered.consume(events('a', 'b'), block({ usage }))
  expect(none.usageUnder).toEqual(['t/a/usage'])
})

test('the culprit is kept as a dead letter that only the owner can read', async () => {
  const { delivered, host } = store({ bad: ['b'] })
  await delivered.consume(events('a', 'b'), block())
  expect(deadLetters(host)).toEqual([{ time: '2023-11-14T22:13:20.000Z', component: 'test', reason: 'cannot parse b', item: event('b') }])
  expect(statSync(join(host.dataDir(), 'dead-letter.jsonl')).mode & 0o777).toBe(0o600)
})

test('dead letters are bounded: a full file is set aside over the one before it', () => {
  const host = testHost({ clock: new ManualClock() })
  const file = join(host.dataDir(), 'dead-letter.jsonl')
  writeFileSync(file, 'x'.repeat(LIMITS.deadLetterBytes))
  writeDeadLetter(host, event('a'), 'because')
  expect(deadLetters(host)).toHaveLength(1)
  expect(statSync(join(host.dataDir(), 'dead-letter.1.jsonl')).size).toBe(LIMITS.deadLetterBytes)
})

test('when the process stops a failing store ends with its error, so that the block is sent again', async () => {
  const { delivered, clock, stopping } = store({ away: 1_000 })
  const done = delivered.consume(events('a'), block())
  await clock.advance(1_000)
  stopping.abort()
  await expect(done).rejects.toThrow('ECONNREFUSED')
})
