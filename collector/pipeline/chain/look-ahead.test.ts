import { expect, test } from 'vitest'
import { ManualClock } from '../clock.ts'
import { LookAhead } from './look-ahead.ts'

/** Before the second batch: the first was stored for `storedMs`, and processors took `runMs` for it. */
async function second(storedMs: number, runMs = 0): Promise<{ clock: ManualClock; ahead: LookAhead }> {
  const clock = new ManualClock()
  const ahead = new LookAhead(clock)
  ahead.begin()
  ahead.plan(() => {})
  ahead.ran(runMs)
  await clock.advance(storedMs)
  ahead.begin()
  return { clock, ahead }
}

/** Batches that are stored within `periodMs`, of which processors took `runMs`; then one more, and when after the processors it looked. */
async function lookedAfter(periodMs: number, runMs: number, withinMs = 10_000): Promise<number | undefined> {
  const { clock, ahead } = await second(periodMs, runMs)
  const begun = clock.nowMs()
  let looked: number | undefined
  ahead.plan(() => (looked = clock.nowMs() - begun))
  await clock.advance(withinMs)
  return looked
}

test('what comes next is looked at so that processors are done when it is its turn', async () => {
  expect(await lookedAfter(400, 150)).toBe(250)
})

test('where they take as long as the stores, at once', async () => {
  expect(await lookedAfter(400, 400)).toBe(0)
  expect(await lookedAfter(400, 900)).toBe(0)
})

test('after a pause no later than a second, and not at all where the next batch comes before', async () => {
  expect(await lookedAfter(60_000, 100)).toBe(900)
  const { clock, ahead } = await second(60_000)
  let looks = 0
  ahead.plan(() => looks++)
  await clock.advance(500)
  ahead.begin()
  await clock.advance(10_000)
  expect(looks).toBe(0)
})

test('by the first batch at once: nothing is known yet', () => {
  const ahead = new LookAhead(new ManualClock())
  ahead.begin()
  let looks = 0
  ahead.plan(() => looks++)
  expect(looks).toBe(1)
})

test('no more once stopped', async () => {
  const { clock, ahead } = await second(400)
  let looks = 0
  ahead.plan(() => looks++)
  ahead.stop()
  await clock.advance(10_000)
  expect(looks).toBe(0)
})

test('an error in looking is nobody’s here', async () => {
  const { clock, ahead } = await second(400)
  let looks = 0
  ahead.plan(() => {
    looks++
    throw new Error('a damaged file')
  })
  await clock.advance(400)
  expect(looks).toBe(1)
})
