import { expect, test } from 'vitest'
import { autoResolveMs, parseLifecycle } from './lifecycle-settings.ts'

test.each<[object, number | null]>([
  [{}, null],
  [{ auto_resolve_after: null }, null],
  [{ auto_resolve_after: '36h' }, 36 * 3_600_000],
  [{ auto_resolve_after: '14d' }, 14 * 86_400_000],
  [{ auto_resolve_after: '366d' }, 366 * 86_400_000],
])('settings of the lifecycle are read from %j', (value, expected) => {
  const parsed = parseLifecycle(value)
  expect('settings' in parsed && autoResolveMs(parsed.settings)).toBe(expected)
})

test.each([['14'], ['0d'], ['1.5d'], ['2w'], ['367d'], ['9999d'], [''], [14]])(
  'settings of the lifecycle refuse %j and say what is expected',
  (after) => {
    const parsed = parseLifecycle({ auto_resolve_after: after })
    expect('problems' in parsed && parsed.problems).toMatchObject([{ path: 'auto_resolve_after' }])
  },
)
