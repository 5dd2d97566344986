import { expect, test } from 'vitest'
import type { Consumer, ConsumeResult } from './component.ts'
import { RetryableError } from './component.ts'
import { fanOut } from './fan-out.ts'

function recorder(calls: string[], name: string, answer: ConsumeResult | Error = { rejected: 0 }): Consumer<'exceptions'> {
  return {
    consume: async () => {
      calls.push(name)
      if (answer instanceof Error) throw answer
      return answer
    },
  }
}

test('fan-out calls the branches in the order of the config, queues last', async () => {
  const calls: string[] = []
  const out = fanOut<'exceptions'>([
    { consumer: recorder(calls, 'otlp'), queued: true },
    { consumer: recorder(calls, 'clickhouse'), queued: false },
    { consumer: recorder(calls, 'mongodb'), queued: false },
  ])
  expect(await out.consume([], {})).toEqual({ rejected: 0 })
  expect(calls).toEqual(['clickhouse', 'mongodb', 'otlp'])
})

test('a queue beside other branches does not fail the batch, and is not asked when they refuse it', async () => {
  const calls: string[] = []
  const full = { consumer: recorder(calls, 'queue', new RetryableError('full')), queued: true }
  await expect(fanOut<'exceptions'>([full, { consumer: recorder(calls, 'inbox'), queued: false }]).consume([], {})).resolves.toEqual({
    rejected: 0,
  })
  const refusing = { consumer: recorder(calls, 'inbox', new RetryableError('inbox is full')), queued: false }
  await expect(fanOut<'exceptions'>([full, refusing]).consume([], {})).rejects.toThrow('inbox is full')
  expect(calls).toEqual(['inbox', 'queue', 'inbox'])
})

test('a queue that is all there is tells the sender of its overflow', async () => {
  const full = { consumer: recorder([], 'queue', new RetryableError('full')), queued: true }
  await expect(fanOut<'exceptions'>([full]).consume([], {})).rejects.toThrow('full')
})

test('fan-out hands on the largest rejection with its reason', async () => {
  const out = fanOut<'exceptions'>([
    { consumer: recorder([], 'a', { rejected: 1, reason: 'one' }), queued: false },
    { consumer: recorder([], 'b', { rejected: 3, reason: 'three' }), queued: false },
    { consumer: recorder([], 'c'), queued: false },
  ])
  expect(await out.consume([], {})).toEqual({ rejected: 3, reason: 'three' })
})

test('only a consumer that is alone may borrow: the next branch sees the batch after the first has waited', () => {
  const borrowing = { ...recorder([], 'exceptions'), borrows: true }
  expect(fanOut<'exceptions'>([{ consumer: borrowing, queued: false }]).borrows).toBe(true)
  const queue = { consumer: recorder([], 'otlp'), queued: true }
  expect(fanOut<'exceptions'>([{ consumer: borrowing, queued: false }, queue]).borrows).toBeUndefined()
})

test('each branch can tell when all have the batch, or that one refused it', async () => {
  const settled: Promise<void>[] = []
  const said: string[] = []
  const listening: Consumer<'exceptions'> = {
    consume: async (_data, context) => {
      settled.push(context.settled!)
      context.settled!.then(
        () => said.push('settled'),
        () => said.push('refused'),
      )
      return { rejected: 0 }
    },
  }
  const slow: Consumer<'exceptions'> = {
    consume: async () => {
      await new Promise((resolve) => setTimeout(resolve, 20))
      said.push('slow')
      return { rejected: 0 }
    },
  }
  const branch = (consumer: Consumer<'exceptions'>) => ({ consumer, queued: false })
  await fanOut<'exceptions'>([branch(listening), branch(slow)]).consume([], {})
  expect(said).toEqual(['slow', 'settled'])
  const refusing = recorder([], 'mongodb', new RetryableError('not now'))
  await expect(fanOut<'exceptions'>([branch(listening), branch(refusing)]).consume([], {})).rejects.toThrow('not now')
  await Promise.allSettled(settled)
  expect(said).toEqual(['slow', 'settled', 'refused'])
  // Where the way parts twice, all of it is meant.
  const outer = Promise.resolve()
  await fanOut<'exceptions'>([branch(listening), branch(slow)]).consume([], { settled: outer })
  expect(settled.at(-1)).toBe(outer)
})
