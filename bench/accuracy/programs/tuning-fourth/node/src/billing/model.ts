import { z } from 'zod'

export interface Customer {
  id: string
  name: string
  parent?: string
  currency: string
  address?: { line1: string; country: string }
  cards: { brand: string; expires: string; primary: boolean }[]
  version?: number
}

export interface Plan {
  id: string
  title: string
  cents: number
}

export interface Subscription {
  id: string
  customer: string
  plan: string
  renewsAt: string
  version?: number
}

export const webhookBody = z.object({
  id: z.string().startsWith('evt_'),
  kind: z.enum(['charge.succeeded', 'charge.failed', 'dispute.opened']),
  amount: z.number().int().positive(),
})

export type WebhookBody = z.infer<typeof webhookBody>
