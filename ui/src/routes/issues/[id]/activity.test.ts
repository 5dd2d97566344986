import { expect, test } from 'vitest'
import { tell } from './activity.ts'

test('what changed by itself is told with its numbers and the event that it was by', () => {
  const text = 'marked it as escalating: 412 events this hour, forecast at most 120'
  const numbers = { events: 412, forecast: 120 }
  expect(tell({ automatic: 'escalating', text, event: 'ab', release: '', numbers })).toEqual({ text, event: 'ab' })
  expect(tell({ automatic: 'auto_resolved', text: 'resolved it: no event for 14 d', event: '', release: '', numbers: {} })).toEqual({
    text: 'resolved it: no event for 14 d',
  })
})

test('what a person did is told as the rest of a sentence', () => {
  expect(tell({ status: 'archived', until: 'escalating' })).toEqual({ text: 'archived it until it escalates' })
  expect(tell({ merged: { id: 'cd' } })).toEqual({ text: 'merged into it', issue: 'cd' })
})
