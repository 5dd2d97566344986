import { describe, expect, it } from 'vitest'
import { parameterise } from './v1/message.ts'

describe('parameterise', () => {
  it.each([
    ['User 123 not found', 'User <*> not found'],
    ['no user ann@example.com at https://a.example/b?c=1', 'no user <*> at <*>'],
    ['no user [redacted]', 'no user <*>'],
    ['connect ECONNREFUSED 127.0.0.1:5432', 'connect ECONNREFUSED <*>'],
    ['connect ECONNREFUSED ::1:5432 and fe80::1ff:fe23:4567:890a', 'connect ECONNREFUSED ::<*> and fe80::<*>'],
    ['timeout of 3000ms exceeded after 1.5s', 'timeout of <*> exceeded after <*>'],
    ['2026-01-02T03:04:05.678Z failed', '<*> failed'],
    ['since Sat, 01 Jan 2022 10:00:00 GMT', 'since <*>'],
    ['job 6f1ed002-ab12-4a8c-9c11-1234567890ab died', 'job <*> died'],
    ['doc 507f1f77bcf86cd799439011, hash 0xdeadbeef', 'doc <*>, hash <*>'],
    ['customer cus_9s6XKzkNRiz8i3 has no card', 'customer <*> has no card'],
    ['ids 1, 2, 3 and 4', 'ids <*> and <*>'],
    ['/users/123/orders/456 not found', '/users/<*>/orders/<*> not found'],
    ['no file "C:\\shop\\x.txt"', 'no file <*>'],
    ["KeyError: 'ann'", 'KeyError: <*>'],
    ['order-991 and user123 gone', 'order-<*> and user<*> gone'],
    ['  first  \n\n second 2 \n third', 'first second <*>'],
  ])('takes what varies out of %j', (message, expected) => {
    expect(parameterise(message)).toBe(expected)
  })

  it.each([
    'utf-8 codec and UTF-16',
    'sha256, md5, SHA-1 and x509',
    'HTTP/2 over TLS 1.3',
    'i18n, k8s, s3 and ec2',
    'Request failed with status code 404',
    'ORA-00942: table or view does not exist',
    'Minified React error #31',
    "Cannot read properties of undefined (reading 'total')",
    "'NoneType' object has no attribute 'total'",
    'column "price" does not exist',
    "don't stop, it's fine",
    'Unexpected token <',
  ])('leaves %j alone', (message) => {
    expect(parameterise(message)).toBe(message)
  })

  it('keeps status codes apart', () => {
    expect(parameterise('failed with status code 404')).not.toBe(parameterise('failed with status code 500'))
  })

  it('looks at the first 1,024 characters only, in linear time', () => {
    for (const unit of ['a', 'a1', '1', '"', "'", '1-', 'a@', 'a.', ':', '0x', '::', 'Jan ', '1:1:', '[', 'http://', ' error: ']) {
      const start = performance.now()
      parameterise(unit.repeat(500_000))
      expect(performance.now() - start, unit).toBeLessThan(100)
    }
  })
})
