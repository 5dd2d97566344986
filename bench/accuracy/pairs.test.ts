import { describe, expect, it } from 'vitest'
import { score } from './pairs.ts'

describe('score', () => {
  it('counts pairs of one bug and of one group', () => {
    // One bug of three events in groups of two and one, and a stranger in the first: of 3 pairs together 1 is right, of 3 of the bug 1.
    expect(score(['a', 'a', 'a', 'b'], ['1', '1', '2', '1'])).toEqual({
      events: 4,
      bugs: 2,
      groups: 2,
      precision: 1 / 3,
      recall: 1 / 3,
      f1: 1 / 3,
      overMerged: 1,
      split: 1,
    })
  })

  it('is whole where nothing could be wrong', () => {
    expect(score(['a'], ['1'])).toMatchObject({ precision: 1, recall: 1, f1: 1, overMerged: 0, split: 0 })
  })
})
