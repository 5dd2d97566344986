import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as semconv from './semconv.ts'

test('docs/attributes.md tells of every attribute that is read', () => {
  const page = readFileSync(new URL('../../docs/attributes.md', import.meta.url), 'utf8')
  const names = Object.values(semconv).flat()
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([])
})
