// @ts-nocheck
import { z } from 'zod'
import { Invalid } from './faults.js'

export const partyForm = z.object({ name: z.string().min(1), born: z.string().regex(/^\d{4}-\d{2}-\d{2}$/), share: z.number().max(1) })
export const deedForm = z.object({ parcel: z.string(), parties: z.array(partyForm).nonempty(), kind: z.enum(['sale', 'gift', 'easement', 'mortgage']) })

export function parse(form, name, body) {
  const result = form.safeParse(body)
  //+ parse.last = name
  if (!result.success) throw new Invalid(name, result.error.issues)
  return result.data
}

export const strictFee = (body) => z.object({ amount: z.string(), currency: z.literal('EUR') }).parse(body)
