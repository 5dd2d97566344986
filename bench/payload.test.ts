import { expect, test } from 'vitest'
import { payload } from './payload.ts'

test('a plain span of the payload has 446 bytes', () => {
  expect((payload(101, 0).body.length - payload(1, 0).body.length) / 100).toBeCloseTo(446, 0)
})
