import { describe, expect, it } from 'vitest'
import { scrub } from '../scrub.ts'
import { scoreDecoys, scoreSecrets } from './score.ts'
import { textsOf, secrets } from './corpus.ts'

const seen = (rows: ReturnType<typeof scoreSecrets>) =>
  rows.flatMap(({ kind, wrong }) => wrong.map(({ after }) => `${kind}: ${JSON.stringify(after.scrubbed)}`))
const count = (rows: ReturnType<typeof scoreSecrets>) => rows.reduce((sum, { of }) => sum + of, 0)

describe('scrub over the corpus of secrets and decoys', () => {
  it.each([1, 2_026])('takes out every secret of more than thirty kinds, made from seed %d', (seed) => {
    const rows = scoreSecrets(scrub, seed)
    expect(rows.length).toBeGreaterThan(30)
    expect(count(rows)).toBeGreaterThan(600)
    expect(seen(rows)).toEqual([])
  })

  it.each([1, 2_026])('leaves every decoy as it is, made from seed %d', (seed) => {
    const rows = scoreDecoys(scrub, seed)
    expect(count(rows)).toBeGreaterThan(600)
    expect(seen(rows)).toEqual([])
  })

  it('is about secrets that are there before', () => {
    for (const { event, parts } of secrets(1, 2))
      expect(textsOf(event).some((text) => parts.some((part) => text.includes(part)))).toBe(true)
    expect(scoreSecrets(() => {}, 1).every(({ of, wrong }) => wrong.length === of)).toBe(true)
  })

  it('takes nothing twice: what was scrubbed before stays as it is', () => {
    for (const { event } of secrets(1, 3)) {
      const once = structuredClone(event)
      scrub(once)
      const twice = structuredClone({ ...once, scrubbed: [] })
      scrub(twice)
      expect({ ...twice, scrubbed: [] }).toEqual({ ...once, scrubbed: [] })
    }
  })
})
