import { expect, test } from 'vitest'
import { testHost } from '../../testing.ts'
import type { DeliveryConfig } from '../../config/checked.ts'
import { ManualClock } from '../clock.ts'
import { PermanentError, RetryableError } from '../component.ts'
import { DELIVERY, event } from '../sample-components.ts'
import { deliverQueued } from './queued.ts'

const events = (count: number, from = 0) => Array.from({ length: count }, (_, i) => event(String(from + i)))
const settle = async () => {
  for (let i = 0; i < 50; i++) await Promise.resolve()
}

/** A queue before a receiver that answers with what `answers` holds, one for each attempt, then with success. */
function queue(config: Partial<DeliveryConfig> = {}, answers: (Error | Promise<void>)[] = []) {
  const clock = new ManualClock()
  const host = testHost({ clock })
  const sent: { at: number; ids: string[]; usage: number }[] = []
  const signals: AbortSignal[] = []
  const delivered = deliverQueued<'exceptions'>(
    async (data, context, signal) => {
      sent.push({ at: clock.nowMs() - 1_700_000_000_000, ids: data.map((one) => one.id), usage: context.usage?.length ?? 0 })
      signals.push(signal)
      const answer = answers.shift()
      if (answer instanceof Error) throw answer
      await answer
      return { rejected: 0 }
    },
    'exceptions',
    { ...DELIVERY, ...config },
    host,
  )
  return { delivered, clock, host, sent, signals }
}

test('a full queue counts what it loses and tells the caller', async () => {
  const blocked = new Promise<void>(() => {})
  const { delivered, host } = queue({ queue: { ...DELIVERY.queue, consumers: 1, size: 2 }, timeoutMs: 0 }, [blocked])
  for (let i = 0; i < 3; i++) await delivered.consume(events(1), {})
  await expect(delivered.consume(events(5), {})).rejects.toThrow('Cannot queue a batch as queue_size 2 is reached: current size is 2')
  expect(host.counted.get('otelcol_exporter_enqueue_failed_exceptions')).toBe(5)
  expect(host.counted.get('otelcol_exporter_queue_size{data_type="exceptions"}')).toBe(2)
  expect(host.counted.get('otelcol_exporter_queue_capacity{data_type="exceptions"}')).toBe(2)
  expect(host.counted.get('otelcol_exporter_in_flight_requests{data_type="exceptions"}')).toBe(1)
})

test('a batch larger than the whole queue is refused for good', async () => {
  const { delivered } = queue({ queue: { ...DELIVERY.queue, size: 3, sizer: 'items' } })
  await expect(delivered.consume(events(4), {})).rejects.toThrow(PermanentError)
  await expect(delivered.consume(events(3), {})).resolves.toEqual({ rejected: 0 })
})

test('a queue sized in bytes counts the items as JSON', async () => {
  const { delivered } = queue({ queue: { ...DELIVERY.queue, size: 100, sizer: 'bytes' } })
  await expect(delivered.consume(events(1), {})).rejects.toThrow('bytes')
})

test('block_on_overflow waits for room instead of refusing', async () => {
  const gate = Promise.withResolvers<void>()
  const { delivered, sent } = queue({ queue: { ...DELIVERY.queue, consumers: 1, size: 1, blockOnOverflow: true } }, [gate.promise])
  await delivered.consume(events(1, 0), {})
  await delivered.consume(events(1, 1), {})
  let taken = false
  const third = delivered.consume(events(1, 2), {}).then(() => (taken = true))
  await settle()
  expect(taken).toBe(false)
  gate.resolve()
  await third
  await settle()
  expect(sent.map((one) => one.ids)).toEqual([['0'], ['1'], ['2']])
})

test('a retryable error is tried again with exponential backoff, and longer where the other side asks for it', async () => {
  const { delivered, clock, host, sent } = queue({}, [
    new Error('away'),
    new RetryableError('busy', { retryAfterMs: 20_000 }),
    new Error('away'),
  ])
  await delivered.consume(events(2), {})
  await settle()
  await clock.advance(5_000)
  await clock.advance(20_000)
  await clock.advance(11_250)
  expect(sent.map((one) => one.at)).toEqual([0, 5_000, 25_000, 36_250])
  expect(host.counted.get('otelcol_exporter_sent_exceptions')).toBe(2)
  expect(host.statuses.at(-1)).toEqual({ status: 'ok' })
  expect(host.statuses[0]!.status).toBe('recoverable')
})

test('retries end at max_elapsed_time, with the loss counted and logged', async () => {
  const away = Array.from({ length: 100 }, () => new Error('away'))
  const { delivered, clock, host, sent } = queue({ retry: { ...DELIVERY.retry, maxElapsedMs: 60_000 } }, away)
  await delivered.consume(events(3), {})
  await clock.advance(600_000)
  expect(sent.length).toBeGreaterThan(3)
  expect(sent.at(-1)!.at).toBeLessThanOrEqual(60_000)
  expect(host.counted.get('otelcol_exporter_send_failed_exceptions')).toBe(3)
  expect(host.logged.find((line) => line.level === 'error')!.fields).toEqual({ items: 3, reason: 'away' })
})

test('an exporter that gave a batch up is ok again with the next one that comes across', async () => {
  const { delivered, clock, host } = queue({ retry: { ...DELIVERY.retry, maxElapsedMs: 10_000 } }, [new Error('away'), new Error('away')])
  await delivered.consume(events(1), {})
  await clock.advance(60_000)
  expect(host.statuses.at(-1)!.status).toBe('recoverable')
  await delivered.consume(events(1), {})
  await settle()
  expect(host.statuses.at(-1)).toEqual({ status: 'ok' })
})

test('a permanent error is not tried again', async () => {
  const { delivered, clock, host, sent } = queue({}, [new PermanentError('not yours')])
  await delivered.consume(events(1), {})
  await clock.advance(600_000)
  expect(sent).toHaveLength(1)
  expect(host.counted.get('otelcol_exporter_send_failed_exceptions')).toBe(1)
})

test('an attempt is aborted at its timeout, even when it ignores the signal', async () => {
  const { delivered, clock, sent, signals } = queue({}, [new Promise(() => {})])
  await delivered.consume(events(1), {})
  await settle()
  await clock.advance(5_000)
  await settle()
  expect(signals[0]!.aborted).toBe(true)
  await clock.advance(5_000)
  expect(sent).toHaveLength(2)
})

test('batches are merged up to max_size, split beyond it, and flushed after flush_timeout', async () => {
  const { delivered, clock, sent } = queue({ batch: { maxItems: 4, flushMs: 200 } })
  const usage = [{ service: 'shop' } as never]
  await delivered.consume(events(3, 0), { usage })
  await delivered.consume(events(3, 3), { block: { token: 't', replay: false } })
  await settle()
  expect(sent).toEqual([{ at: 0, ids: ['0', '1', '2', '3'], usage: 1 }])
  await clock.advance(200)
  await settle()
  expect(sent[1]).toEqual({ at: 200, ids: ['4', '5'], usage: 0 })
})

test('shutdown ends the waits between retries and sends what is queued once, without retries', async () => {
  const { delivered, host, sent } = queue({ queue: { ...DELIVERY.queue, consumers: 1 } }, [new Error('away'), new Error('still away')])
  for (let i = 0; i < 3; i++) await delivered.consume(events(1, i), {})
  await settle()
  expect(sent).toHaveLength(1)
  await delivered.shutdown()
  await delivered.shutdown()
  expect(sent.map((one) => one.ids)).toEqual([['0'], ['1'], ['2']])
  expect(host.counted.get('otelcol_exporter_send_failed_exceptions')).toBe(2)
  expect(host.counted.get('otelcol_exporter_sent_exceptions')).toBe(1)
})

test('without a queue the caller waits, and hears what failed', async () => {
  const { delivered, host } = queue({ queue: { ...DELIVERY.queue, enabled: false } }, [new PermanentError('not yours')])
  await expect(delivered.consume(events(1), {})).rejects.toThrow('not yours')
  await expect(delivered.consume(events(1), {})).resolves.toEqual({ rejected: 0 })
  expect(host.counted.get('otelcol_exporter_send_failed_exceptions')).toBe(1)
})
