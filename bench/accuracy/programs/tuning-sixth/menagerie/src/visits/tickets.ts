import { Machine } from '../core/machine'
import { never } from '../core/invariant'
import { retried } from '../core/decorators'

export type Visitor = 'adult' | 'child' | 'school'

export interface Hours {
  winter: { open: number; close?: number }
  tickets: { gate?: string }
}

export class Tickets {
  constructor(private readonly hours: Hours) {}

  price(visitor: Visitor): number {
    switch (visitor) {
      case 'adult':
        return 1400
      case 'child':
        return 600
      case 'school':
        return 300
      default:
        return never(visitor)
    }
  }

  scan(ticket: string, refunded: boolean): string {
    const machine = new Machine<string, string>('ticket', { sold: { scan: 'used', refund: 'refunded' }, used: {}, refunded: {} }, 'sold')
    if (refunded) machine.send('refund')
    return `${ticket} ${machine.send('scan')}`
  }

  lastEntry(): number {
    return this.hours.winter.close! - 1
  }

  gateUrl(ticket: string): URL {
    return new URL(`/t/${ticket}`, this.hours.tickets.gate)
  }

  group(names: readonly string[], size: number): string[] {
    const seats = new Array<string>(size - names.length)
    return [...names, ...seats.fill('guest')]
  }

  @retried(3)
  async print(ticket: string): Promise<string> {
    throw new Error(`printer has no paper for ${ticket}`)
  }

  @retried(4)
  async mail(ticket: string, to: string): Promise<string> {
    const [user, host] = to.split('@')
    return `${ticket} for ${user} at ${host!.toLowerCase()}`
  }
}
