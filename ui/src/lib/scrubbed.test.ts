import { expect, test } from 'vitest'
import { rulesAt } from './scrubbed.ts'

const event = {
  scrubbed: [
    { path: 'attributes["http.request.header.authorization"]', rule: 'sensitive_key' },
    { path: 'breadcrumbs[1].data.email', rule: 'email' },
    { path: 'breadcrumbs[12].message', rule: 'card' },
  ],
}

test('rulesAt finds the rules at a path and below it, however the path is written', () => {
  expect(rulesAt(event, 'attributes.http.request.header.authorization')).toEqual(['sensitive_key'])
  expect(rulesAt(event, 'breadcrumbs[1]')).toEqual(['email'])
  expect(rulesAt(event, 'attributes.http')).toEqual(['sensitive_key'])
  expect(rulesAt(event, 'attributes.htt')).toEqual([])
})
