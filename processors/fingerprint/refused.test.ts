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
    ['BadRequestError', 'Validation failed: weightKg must not be less than 0.1; weightKg must be a number', 'weightKg'],
    ['ValidationError', "{'email': ['Not a valid email address.']}", 'email'],
    [
      'MethodArgumentNotValidException',
      "Validation failed for argument [0]: [Field error in object 'order' on field 'lines[0].price': rejected value [-1]]",
      'lines.price',
    ],
    ['ConstraintViolationException', 'create.order.email: must not be null', 'create.order.email'],
    ['RecordInvalid', "Validation failed: First name can't be blank, Email is invalid", 'First name'],
    ['ValidationException', 'Validation failed: \n -- Lines[2].Price: must be positive', 'Lines.Price'],
    ['ValidationException', 'The delivery day field is required.', 'delivery day'],
    ['FieldError', 'Field name is required', 'name'],
    ['CardFormError', 'Field `number` has 9 digits', 'number'],
    ['TypeError', 'Field name is required', ''],
    ['StructError', 'At path: address.zip -- Expected a string but received `7`', 'address.zip'],
    ['ValidationError', 'Order validation failed: lines.0.price: Path `price` is required.', 'lines.price'],
    ['ValidationError', '1 validation error for Order\nlines.0.price\n  Field required [type=missing]', 'lines.price'],
    ['TypeError', '"email" is required', ''],
    ['Invalid', 'deed: parties Array must contain at least 1 element(s)', 'parties'],
    ['DraftError', "draft: lines[2].kind Invalid enum value. Expected 'sale' | 'gift', received 'lease'", 'lines.kind'],
    ['DraftError', 'draft: the lines must be an array', ''],
  ])('of a %s that says %s is %j', (type, message, field) => {
    expect(refusedField(type, message)).toBe(field)
  })

  it('takes linear time', () => {
    const { user } = process.cpuUsage()
    for (const unit of ['"path": [', '"a.', 'data/a', '"a[']) refusedField('ZodError', unit.repeat(100_000))
    expect((process.cpuUsage().user - user) / 1e6).toBeLessThan(0.5)
  })
})
