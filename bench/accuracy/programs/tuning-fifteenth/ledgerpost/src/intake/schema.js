// @ts-nocheck
import { z } from 'zod'

const Order = z.object({
  id: z.string(),
  supplier: z.object({ name: z.string(), vat: z.string().regex(/^[A-Z]{2}\d+$/) }),
  lines: z.array(z.object({ sku: z.string(), quantity: z.number().int().positive() })),
})

export const parseOrder = (text) => Order.parse(JSON.parse(text))

const Payout = z.object({ id: z.string(), cents: z.number(), iban: z.string().length(22) }).strict()

export const parsePayout = (value) => Payout.parse(value)
