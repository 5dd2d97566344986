import { expect, test } from 'vitest'
import { ManualClock, systemClock } from './clock.ts'

test('the system clock tells nanoseconds that agree with its milliseconds', () => {
  const before = systemClock.nowMs()
  const ns = systemClock.now()
  expect(Math.abs(Number(ns / 1_000_000n) - before)).toBeLessThan(1_000)
})

test('a sleep ends early with the reason of its signal', async () => {
  const stop = new AbortController()
  const slept = systemClock.sleep(60_000, stop.signal)
  stop.abort(new Error('stopping'))
  await expect(slept).rejects.toThrow('stopping')
  await expect(systemClock.sleep(1, stop.signal)).rejects.toThrow('stopping')
})

test('ticks of the system clock never overlap', async () => {
  let running = 0
  let most = 0
  let ticks = 0
  const done = Promise.withResolvers<void>()
  const stop = systemClock.every(2, async () => {
    most = Math.max(most, ++running)
    await systemClock.sleep(10)
    running--
    if (++ticks === 3) done.resolve()
  })
  await done.promise
  stop()
  expect(most).toBe(1)
})

test('a manual clock runs what falls due in order, and only when moved', async () => {
  const clock = new ManualClock(1_000)
  const seen: string[] = []
  void clock.sleep(20).then(() => seen.push(`b at ${clock.nowMs()}`))
  void clock.sleep(10).then(() => seen.push(`a at ${clock.nowMs()}`))
  await clock.advance(9)
  expect(seen).toEqual([])
  await clock.advance(11)
  expect(seen).toEqual(['a at 1010', 'b at 1020'])
})

test('a manual clock repeats until it is stopped', async () => {
  const clock = new ManualClock()
  let ticks = 0
  const stop = clock.every(25, () => void ticks++)
  await clock.advance(100)
  stop()
  await clock.advance(100)
  expect(ticks).toBe(4)
})
