// @ts-nocheck: built by a toolchain of its own
import * as v from 'valibot'

const Member = v.object({ name: v.pipe(v.string(), v.minLength(2)), email: v.pipe(v.string(), v.email('That is no e-mail address')), born: v.optional(v.pipe(v.string(), v.isoDate())) })

const Card = v.object({ number: v.pipe(v.string(), v.creditCard()), expires: v.pipe(v.string(), v.regex(/^\d\d\/\d\d$/)) })

const Tariff = v.variant('kind', [v.object({ kind: v.literal('monthly'), price: v.number() }), v.object({ kind: v.literal('punch'), visits: v.number() })])

export const member = (input) => v.parse(Member, input)

export const card = (input) => v.parse(Card, input)

export const tariff = (input) => v.parse(Tariff, input)
