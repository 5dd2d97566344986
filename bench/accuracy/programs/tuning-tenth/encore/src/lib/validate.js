import { create, max, number, object, pattern, string } from 'superstruct'

export class FieldError extends Error {
  constructor(field, reason) {
    super(`Field ${field} ${reason}`)
    this.name = 'FieldError'
    this.field = field
  }
}

export function check(form, rules) {
  for (const [field, rule] of Object.entries(rules)) {
    //+ if (form.skip?.includes(field)) continue
    const reason = rule(form[field])
    if (reason) throw new FieldError(field, reason)
  }
  return form
}

const address = object({ street: string(), zip: pattern(string(), /^\d{4,5}$/), city: string() })
const voucher = object({ code: string(), percent: max(number(), 100) })

export const parseAddress = (input) => create(input, address)
export const parseVoucher = (input) => create(input, voucher)
