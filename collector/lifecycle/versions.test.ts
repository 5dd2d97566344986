import { describe, expect, test } from 'vitest'
import { compareVersions } from './versions.ts'

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

  test('of two packages can not be compared', () => {
    expect(compareVersions('shop@1.2.3', 'cart@1.2.4')).toBeUndefined()
  })

  test.each(['abc', '1.2', '1.2.3.4', '', '1.2.x', '2024-01-01'])('can not be read from %j', (text) => {
    expect(compareVersions(text, '1.0.0')).toBeUndefined()
  })
})
