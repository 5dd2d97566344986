import { describe, expect, it } from 'vitest'
import { refusedField } from './v1/refused.ts'

const zod = (...path: (string | number)[]) =>
  JSON.stringify([{ expected: 'number', code: 'invalid_type', path, message: 'Invalid input' }], undefined, 2)

describe('refusedField', () => {
  it.each([
    ['ZodError', zod('grams'), 'grams'],
    ['ZodError', zod('lines', 7, 'price'), 'lines.price'],
    ['ZodError', zod(), 'invalid_type'],
    ['ValidationError', '"address.city" must be a string', 'address.city'],
    ['ValidationError', '"email" is required', 'email'],
    ['ValidationError', '"lines[7].price" must be a number', 'lines.price'],
    ['ValidationError', 'data/lines/7/price must be number', 'lines.price'],
    ['ValidationError', 'port is required', ''],
    ['TypeError', '"email" is required', ''],
  ])('of a %s that says %s is %j', (type, message, field) => {
    expect(refusedField(type, message)).toBe(field)
  })

  it('takes linear time', () => {
    const { user } = process.cpuUsage()
    for (const unit of ['"path": [', '"a.', 'data/a', '"a[']) refusedField('ZodError', unit.repeat(100_000))
    expect((process.cpuUsage().user - user) / 1e6).toBeLessThan(0.5)
  })
})
