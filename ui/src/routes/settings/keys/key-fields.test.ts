import { expect, test } from 'vitest'
import { changeOf, fieldsOf, restrictionsOf } from './key-fields.ts'

test('origins are read one on a line, or apart by commas and spaces', () => {
  const fields = { ...fieldsOf(), name: ' web ', origins: '\n https://a.example,https://b.example\n\nhttps://c.example ' }
  const allowedOrigins = ['https://a.example', 'https://b.example', 'https://c.example']
  expect(changeOf(fields)).toEqual({ name: 'web', allowedOrigins, requireSignature: false })
  expect(fieldsOf({ name: 'web', allowedOrigins, requireSignature: true }).origins).toBe(allowedOrigins.join('\n'))
})

test('a key says which pages may send, and what else is not as usual', () => {
  expect(restrictionsOf({ allowedOrigins: [], requireSignature: false, routing: [] })).toEqual(['any page'])
  const routing = [{ service: 'a', project: 'billing' }, { project: 'billing' }]
  expect(restrictionsOf({ allowedOrigins: ['https://a.example'], requireSignature: true, routing })).toEqual([
    'pages of https://a.example',
    'signed only',
    'also routes into billing',
  ])
})
