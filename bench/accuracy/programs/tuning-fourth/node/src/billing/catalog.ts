import { BillingError } from '../platform/errors.ts'
import type { Table } from '../platform/table.ts'
import type { Customer, Plan, Subscription } from './model.ts'

export class Catalog {
  plans: Table<Plan>
  coupons: Table<{ id: string; percent: number }>
  customers: Table<Customer>

  constructor(plans: Table<Plan>, coupons: Table<{ id: string; percent: number }>, customers: Table<Customer>) {
    this.plans = plans
    this.coupons = coupons
    this.customers = customers
  }

  /** The plan that a subscription goes to. */
  async changePlan(subscription: Subscription, slug: string): Promise<Subscription> {
    const plan = await this.plans.mustGet(slug)
    return { ...subscription, plan: plan.id }
  }

  async discounted(cents: number, code: string): Promise<number> {
    const coupon = await this.coupons.mustGet(code.toLowerCase())
    return Math.round(cents * (1 - coupon.percent / 100))
  }

  /** All that belong to an organisation, the organisation included. */
  familyOf(customer: Customer, path: string[] = []): string[] {
    const children = [...this.customers.rows.values()].filter(({ parent }) => parent === customer.id)
    return [customer.id, ...children.flatMap((child) => this.familyOf(child, [...path.slice(-2), customer.id]))]
  }

  proration(plan: Plan, from: number, until: number): number {
    const days = Math.round((until - from) / 86_400_000)
    if (days <= 0) throw new BillingError(`Cannot prorate ${plan.title}: the period has ${days} days`)
    return Math.round((plan.cents * days) / 30)
  }

  /** Seats that are charged, by the brackets of a plan. */
  bracketOf(seats: number): { upTo: number; cents: number } {
    const brackets = [
      { upTo: 5, cents: 900 },
      { upTo: 25, cents: 700 },
      { upTo: 100, cents: 500 },
    ]
    return brackets.find(({ upTo }) => seats <= upTo)!
  }

  seatPrice(seats: number): number {
    const bracket = this.bracketOf(seats)
    return bracket.cents * seats
  }
}
