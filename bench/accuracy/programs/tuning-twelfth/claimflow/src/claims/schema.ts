// @ts-nocheck: built by a toolchain of its own
import { z } from 'zod'

export const Claim = z.object({
  id: z.string(),
  policy: z.string().regex(/^P-\d{6}$/),
  amount: z.number().nonnegative(),
  currency: z.enum(['EUR', 'CHF', 'GBP']),
  happenedOn: z.string().date(),
  items: z.array(z.object({ label: z.string(), price: z.number() })).min(1),
})

export type Claim = z.infer<typeof Claim>

export const Photo = z.object({ claim: z.string().uuid(), width: z.number().int(), height: z.number().int() }).strict()

export const Adjuster = z.object({ email: z.string().email(), regions: z.array(z.string()) })
