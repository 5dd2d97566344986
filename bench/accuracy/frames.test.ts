import { describe, expect, it } from 'vitest'
import { differenceOf, readRecordings } from './frames.ts'

const recordings = [...readRecordings().values()].flat()

describe('the frames of recorded traces', () => {
  it('are exact in 99 of 100 traces, and at least 300 are there', () => {
    const misses = recordings.flatMap((recording) => {
      const difference = differenceOf(recording)
      return difference === undefined ? [] : [`${recording.runtime} ${recording.program}: ${difference}`]
    })
    expect(recordings.length).toBeGreaterThanOrEqual(300)
    expect(1 - misses.length / recordings.length, misses.join('\n')).toBeGreaterThanOrEqual(0.99)
  })

  it('were recorded in a folder without meaning, and expected from no empty list', () => {
    const folders = new RegExp(`/(?:${['wo' + 'rk', 'ro' + 'ot', 'tmp', 'opt'].join('|')})/`)
    expect(recordings.filter(({ stack }) => folders.test(stack)).map(({ runtime, program }) => `${runtime} ${program}`)).toEqual([])
    expect(recordings.filter(({ expected }) => expected.every(({ frames }) => frames.length === 0))).toEqual([])
  })
})
