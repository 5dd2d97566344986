// @ts-nocheck
import { DateTime, Settings } from 'luxon'
import { z } from 'zod'
import { parse } from 'yaml'
import { positive } from '../shared/expect.ts'
import { QuotaExceeded } from '../shared/failures.ts'

Settings.throwOnInvalid = true

const Plan = z.object({ name: z.enum(['hobby', 'studio', 'network']), megabytes: z.number().int().positive(), hosts: z.array(z.string()).max(3) })

export const PRICES: Record<string, { monthly: number; yearly?: number }> = { hobby: { monthly: 900, yearly: 9000 }, studio: { monthly: 2400 } }

export class Plans {
  load(text: string): any {
    return parse(text)
  }

  checked(plan: unknown): z.infer<typeof Plan> {
    //+ if (plan === undefined) plan = { name: 'hobby', megabytes: 100, hosts: [] }
    return Plan.parse(plan)
  }

  charge(show: string, used: number, allowed: number): number {
    //+ const left = allowed - used
    if (used > allowed) throw new QuotaExceeded(show, used, allowed) //~ if (left < 0) throw new QuotaExceeded(show, used, allowed)
    return allowed - used
  }

  price(plan: string): number {
    return PRICES[plan]!.monthly
  }

  renewal(from: string, months: number): string {
    return DateTime.fromISO(from).plus({ months: positive(months, 'months') }).toISODate()!
  }

  seats(spec: { seats: string }): number {
    return spec.seats.split('-').map(Number).reduce((low, high) => high - low)
  }
}
