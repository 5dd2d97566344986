import { createHash, createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { canonical, readSignature, sign, writeSignature } from './signature.ts'
import vectors from './testdata/signatures.json' with { type: 'json' }

describe('a signature', () => {
  test.each(vectors)('of $about is that of the vector, by WebCrypto and by hand', async ({ key, secret, time, nonce, body, header }) => {
    const bytes = Buffer.from(body, 'base64')
    expect(await sign({ key, secret, body: bytes, time, nonce })).toBe(header)
    const text = canonical(time, nonce, key, createHash('sha256').update(bytes).digest('hex'))
    expect(header).toBe(writeSignature({ time, nonce, value: createHmac('sha256', secret).update(text).digest('hex') }))
  })

  test('of another attempt has another nonce', async () => {
    const { key, secret, time } = vectors[0]!
    const attempts = await Promise.all([1, 2].map(() => sign({ key, secret, body: new Uint8Array(), time })))
    const [first, second] = attempts.map((header) => readSignature(header)!)
    expect(first!.nonce).toMatch(/^[0-9a-f]{32}$/)
    expect(first!.nonce).not.toBe(second!.nonce)
    expect(first!.value).not.toBe(second!.value)
  })
})

describe('the header of a signature', () => {
  const value = 'ab'.repeat(32)
  const nonce = 'n'.repeat(16)

  test('is read with spaces, in any order, and with parts of versions to come', () => {
    expect(readSignature(`v2=x, n=${nonce}, v1=${value} ,t=5`)).toEqual({ time: 5, nonce, value })
  })

  test.each([
    '',
    'rubbish',
    `t=5,n=${nonce}`,
    `t=-5,n=${nonce},v1=${value}`,
    `t=5.5,n=${nonce},v1=${value}`,
    `t=5,n=short,v1=${value}`,
    `t=5,n=${'n'.repeat(65)},v1=${value}`,
    `t=5,n=${nonce.slice(1)}.,v1=${value}`,
    `t=5,n=${nonce},v1=${value.toUpperCase()}`,
    `t=5,n=${nonce},v1=${value}00`,
    `t=5,n=${nonce},v1=${value},x=${'x'.repeat(200)}`,
  ])('is nothing where it says %j', (header) => expect(readSignature(header)).toBeUndefined())
})
