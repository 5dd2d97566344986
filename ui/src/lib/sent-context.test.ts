import { describe, expect, test } from 'vitest'
import { sentContext } from './sent-context.ts'

describe('what the SDK says beside an error', () => {
  test('is taken apart, and the other attributes are left', () => {
    const attributes = {
      'faultline.tags.area': 'checkout',
      'faultline.feature_flags': '{"new-cart":true}',
      'faultline.contexts': '{"cart":{"items":3},"odd":1}',
      'faultline.level': 'error',
      'url.full': 'https://shop.example/',
    }
    expect(sentContext({ attributes })).toEqual({
      tags: { area: 'checkout' },
      flags: { 'new-cart': true },
      contexts: [
        { name: 'cart', members: { items: 3 } },
        { name: 'odd', members: { value: 1 } },
      ],
      others: { 'faultline.level': 'error', 'url.full': 'https://shop.example/' },
    })
  })

  test.each(['{"cart":{"it', '[1]', 'null', 7])('stays an attribute where it can not be read: %j', (sent) => {
    const attributes = { 'faultline.contexts': sent, 'faultline.feature_flags': sent }
    expect(sentContext({ attributes })).toEqual({ tags: {}, flags: {}, contexts: [], others: attributes })
  })
})
