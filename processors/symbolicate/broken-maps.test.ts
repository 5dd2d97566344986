import { beforeAll, describe, expect, test } from 'vitest'
import { LoadedMap } from './loaded-map.ts'
import { bundle } from './testing/bundle.ts'

/** Repeatable numbers in [0, 1): a linear congruential generator, as the tests must fail alike each time. */
function numbers(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32
}

describe('a map that was damaged anywhere', () => {
  let map = ''
  beforeAll(async () => {
    const source = Array.from(
      { length: 40 },
      (_, i) => `export const f${i} = (a: number) => { if (a > ${i}) throw new Error('x'); return [a].map((b) => b + ${i}) }`,
    )
    map = (await bundle({ 'src/main.ts': source.join('\n') })).map
  })

  test('is refused with a sentence or answers, and leaves the next one whole', async () => {
    const random = numbers(7)
    const letters = 'ABCgz+/09,;"{}[]:-\\ \0é'
    let refused = 0
    for (let round = 0; round < 300; round++) {
      let text = map
      for (let changes = 0; changes <= round % 4; changes++) {
        const at = Math.floor(random() * text.length)
        const length = Math.floor(random() * 3)
        text = text.slice(0, at) + letters[Math.floor(random() * letters.length)]! + text.slice(at + length)
      }
      let opened: LoadedMap | undefined
      try {
        opened = await LoadedMap.open(text)
        for (let look = 0; look < 20; look++) opened.find(1 + Math.floor(random() * 3), Math.floor(random() * 3_000))
        opened.findLine(1)
      } catch (error) {
        refused++
        expect(error).toBeInstanceOf(Error)
      } finally {
        opened?.destroy()
      }
    }
    expect(refused).toBeGreaterThan(50)
    expect(refused).toBeLessThan(300)
    const whole = await LoadedMap.open(map)
    expect(whole.find(1, 60)?.file).toBe('src/main.ts')
    whole.destroy()
  })

  test('is read in memory that is used again: two hundred maps take no more than the first fifty', async () => {
    const read = async (count: number): Promise<void> => {
      for (let i = 0; i < count; i++) {
        const opened = await LoadedMap.open(map)
        opened.find(1, 60)
        opened.destroy()
      }
    }
    await read(50)
    const before = process.memoryUsage().external
    await read(200)
    expect(process.memoryUsage().external - before).toBeLessThan(8e6)
  })
})
