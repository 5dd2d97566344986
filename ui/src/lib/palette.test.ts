import { expect, test } from 'vitest'
import { matching } from './palette.svelte.ts'

const commands = ['Go to issues', 'Go to events', 'Settings: grouping rules', 'Light or dark'].map((label) => ({
  label,
  hint: '',
  run() {},
}))
const found = (text: string) => matching(commands, text).map(({ label }) => label)

test('the palette finds what begins as typed, in any order', () => {
  expect(found('')).toHaveLength(4)
  expect(found('iss go')).toEqual(['Go to issues'])
  expect(found('grou')).toEqual(['Settings: grouping rules'])
  expect(found('oups')).toEqual([])
})
