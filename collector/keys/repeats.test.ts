import { expect, test } from 'vitest'
import { LIMITS } from '../model/limits.ts'
import { Repeats } from './repeats.ts'

const done = async (): Promise<'done'> => 'done'

test('a repeat is not done again while it is remembered', async () => {
  const repeats = new Repeats()
  expect(await repeats.once('a', 0, done)).toBe('done')
  expect(await repeats.once('a', LIMITS.signatureMemoryMs - 1, done)).toBeUndefined()
  expect(await repeats.once('a', LIMITS.signatureMemoryMs, done)).toBe('done')
  expect(await repeats.once('a', LIMITS.signatureMemoryMs, done)).toBeUndefined()
})

test('a repeat during the work shares its fate, and what failed may be done again', async () => {
  const repeats = new Repeats()
  const { promise, reject } = Promise.withResolvers<'done'>()
  const both = Promise.allSettled([repeats.once('a', 0, () => promise), repeats.once('a', 0, done)])
  reject(new Error('full'))
  expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await repeats.once('a', 0, done)).toBe('done')
})

test('no more than LIMITS.signatures are remembered: the oldest is forgotten first', async () => {
  const repeats = new Repeats()
  for (let i = 0; i < LIMITS.signatures + 1; i++) await repeats.once(`n${i}`, 0, done)
  expect(repeats.size).toBe(LIMITS.signatures)
  expect(await repeats.once('n1', 0, done)).toBeUndefined()
  expect(await repeats.once('n0', 0, done)).toBe('done')
})

test('what has ended takes no room', async () => {
  const repeats = new Repeats()
  for (let i = 0; i < 100; i++) await repeats.once(`n${i}`, i, done)
  await repeats.once('later', LIMITS.signatureMemoryMs + 50, done)
  expect(repeats.size).toBe(50)
})
