// @ts-nocheck
import { z } from 'zod'

export const pupil = z.object({
  name: z.string().min(2),
  born: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  category: z.enum(['B', 'A2', 'BE']),
  glasses: z.boolean().optional(),
})

export const address = z.object({ street: z.string(), postcode: z.string().length(5) }).strict()

export const enrol = (body: unknown) => pupil.parse(body)
export const moved = (body: unknown) => address.parse(body)
export const note = (body: unknown) => z.object({ text: z.string().max(40) }).parse(body)
