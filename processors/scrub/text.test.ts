import { describe, expect, it } from 'vitest'
import { REMEMBERED_LENGTH, REMEMBERED_TEXTS, textScrubber } from './text.ts'

/** A scrubber, and the names that it asked about: one for each time it looks through `name=…`. */
function counted() {
  const asked: string[] = []
  const scrub = textScrubber({
    isSensitive: (key) => asked.push(key) > 0 && key === 'password',
    applies: ({ optIn }) => optIn !== true,
    redact: () => '[redacted]',
    late: () => false,
  })
  return { asked, scrub: (text: string, again?: boolean) => scrub(text, () => {}, again) }
}

describe('textScrubber', () => {
  it('looks through the text of a frame once, as it comes again, and through any other each time', () => {
    const { asked, scrub } = counted()
    for (let i = 0; i < 3; i++) scrub('frame=1', true)
    for (let i = 0; i < 3; i++) scrub('other=1')
    expect(asked).toEqual(['frame', 'other', 'other', 'other'])
  })

  it('never remembers a secret, nor a text that is too long', () => {
    const { asked, scrub } = counted()
    expect([1, 2].map(() => scrub('password=hunter22', true))).toEqual(['password=[redacted]', 'password=[redacted]'])
    const before = asked.length
    const long = `frame=${'x'.repeat(REMEMBERED_LENGTH)}`
    expect([scrub(long, true), scrub(long, true)]).toEqual([long, long])
    expect(asked.slice(before)).toEqual(['frame', 'frame'])
  })

  it('forgets all when there are too many', () => {
    const { asked, scrub } = counted()
    scrub('frame=1', true)
    for (let i = 1; i < REMEMBERED_TEXTS; i++) scrub(`frame ${i}`, true)
    scrub('frame=1', true)
    expect(asked).toEqual(['frame'])
    scrub('one more', true)
    scrub('frame=1', true)
    expect(asked).toEqual(['frame', 'frame'])
  })

  it('tells of a home folder each time', () => {
    const { scrub } = counted()
    expect([1, 2].map(() => scrub('/home/ann/shop/x.js', true))).toEqual(['/home/[redacted]/shop/x.js', '/home/[redacted]/shop/x.js'])
  })
})
