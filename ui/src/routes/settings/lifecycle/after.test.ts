import { expect, test } from 'vitest'
import { fromForm, toForm } from './after.ts'

test('what is saved is shown, and saved as it was', () => {
  for (const after of ['36h', '14d']) expect(fromForm(toForm({ auto_resolve_after: after }))).toEqual({ auto_resolve_after: after })
  expect(toForm({ auto_resolve_after: '36h' })).toEqual({ on: true, count: 36, unit: 'h' })
})

test('what is not set is off, with a usual time in the form', () => {
  for (const settings of [undefined, {}, { auto_resolve_after: null }]) {
    expect(toForm(settings)).toEqual({ on: false, count: 14, unit: 'd' })
    expect(fromForm(toForm(settings))).toEqual({ auto_resolve_after: null })
  }
})

test('a number that was taken out is left to the server to refuse', () => {
  expect(fromForm({ on: true, count: null, unit: 'd' })).toEqual({ auto_resolve_after: 'd' })
})
