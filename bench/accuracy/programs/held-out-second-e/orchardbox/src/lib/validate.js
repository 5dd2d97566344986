import * as v from 'valibot'

const schemas = {
  address: v.object({ street: v.string(), postcode: v.pipe(v.string(), v.regex(/^[A-Z]{1,2}\d/, 'No postcode of ours')) }),
  gift: v.object({ to: v.pipe(v.string(), v.email('No address of mail')), weeks: v.pipe(v.number(), v.minValue(1)) }),
  review: v.object({ stars: v.picklist([1, 2, 3, 4, 5]), text: v.string() }),
}

export function valid(kind, value) {
  return v.parse(schemas[kind], value)
}
