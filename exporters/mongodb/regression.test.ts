import { describe, expect, test } from 'vitest'
import { compareVersions, isRegression, type Regression } from './regression.ts'

const dates: Record<string, number> = { abc: 10, def: 20, '1.0.0': 5 }
const base: Regression = {
  resolvedAt: 100,
  resolvedIn: null,
  time: 101,
  receivedAt: 102,
  release: '',
  releasedAt: (release) => dates[release],
}
const inRelease = (release: string): Partial<Regression> => ({ resolvedIn: { kind: 'in', release } })
const after = (release: string): Partial<Regression> => ({ resolvedIn: { kind: 'after', release } })

describe('a resolved issue', () => {
  test.each<[string, boolean, Partial<Regression>]>([
    ['regresses by any later event', true, {}],
    ['stays by an event that happened before', false, { time: 99 }],
    ['stays by an event of the same millisecond', false, { time: 100 }],
    ['stays by an event that was received before, whatever its clock says', false, { receivedAt: 100, time: 500 }],
    ['resolved in a release stays by an event without one', false, { ...inRelease('1.0.0') }],
    ['resolved in a release regresses by that release', true, { ...inRelease('1.0.0'), release: '1.0.0' }],
    ['resolved in a release regresses by a later version', true, { ...inRelease('1.9.0'), release: '1.10.0' }],
    ['resolved in a release stays by an earlier version', false, { ...inRelease('1.10.0'), release: '1.9.0' }],
    ['resolved in a release stays by its pre-release', false, { ...inRelease('1.0.0'), release: '1.0.0-rc.1' }],
    ['resolved after a release stays by that release', false, { ...after('1.0.0'), release: '1.0.0' }],
    ['resolved after a release regresses by the next', true, { ...after('1.0.0'), release: '1.0.1' }],
    ['resolved after a release stays by one before', false, { ...after('1.0.0'), release: '0.9.0' }],
    ['resolved in a commit regresses by one that was seen later', true, { ...inRelease('abc'), release: 'def' }],
    ['resolved in a commit stays by one that was seen earlier', false, { ...inRelease('def'), release: 'abc' }],
    ['resolved in a commit stays by one seen at the same time', false, { ...inRelease('def'), release: 'ghi', releasedAt: () => 20 }],
    ['resolved in a commit that was never seen stays', false, { ...inRelease('future'), release: 'abc' }],
    ['resolved after a commit regresses by one that was seen later', true, { ...after('abc'), release: 'def' }],
    ['resolved in a version compares a commit by date', true, { ...inRelease('1.0.0'), release: 'def' }],
  ])('%s', (_, expected, change) => {
    expect(isRegression({ ...base, ...change })).toBe(expected)
  })
})

describe('versions', () => {
  test('are ordered as semver.org section 11 orders them', () => {
    const ordered = [
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-alpha.beta',
      '1.0.0-beta',
      '1.0.0-beta.2',
      '1.0.0-beta.11',
      '1.0.0-rc.1',
      '1.0.0',
      '1.0.1',
      '1.10.0',
      '2.0.0',
    ]
    for (const [i, left] of ordered.entries()) {
      for (const [j, right] of ordered.entries()) expect(compareVersions(left, right), `${left} ${right}`).toBe(Math.sign(i - j))
    }
  })

  test('are the same with a package, a v or a build', () => {
    expect(compareVersions('shop@v1.2.3+5', '1.2.3')).toBe(0)
    expect(compareVersions('@acme/shop@1.2.3', '1.2.4')).toBe(-1)
  })

  test.each(['abc', '1.2', '1.2.3.4', '', '1.2.x', '2024-01-01'])('can not be read from %j', (text) => {
    expect(compareVersions(text, '1.0.0')).toBeUndefined()
  })
})
