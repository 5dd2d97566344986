// @ts-nocheck
import { Rejected } from '../lib/failure'
import { present } from '../lib/guards'

type Phase = 'waiting' | 'open' | 'sold' | 'passed'

export class Ring {
  phase: Phase = 'waiting'
  bids: Array<{ paddle: number; amount: number }> = []

  constructor(readonly lot: number) {}

  private expect(...phases: Phase[]): void {
    if (!phases.includes(this.phase)) throw new Rejected(`Lot ${this.lot} is ${this.phase}, expected ${phases.join(' or ')}`, 'E_PHASE')
  }

  open(): this {
    this.expect('waiting')
    this.phase = 'open'
    return this
  }

  bid(paddle: number, amount: number): number {
    this.expect('open')
    const top = this.bids.at(-1)
    if (top && amount <= top.amount) throw new Rejected(`Bid of ${amount} by paddle ${paddle} does not beat ${top.amount}`, 'E_LOW_BID')
    return this.bids.push({ paddle, amount })
  }

  knock(): string {
    this.expect('open')
    const top = this.bids.at(-1)
    this.phase = 'sold'
    return `${top.paddle} at ${top.amount}`
  }

  increments(table: Array<{ from: number; step: number }>, amount: number): number {
    return table.filter(({ from }) => from <= amount).pop().step
  }

  buyer(paddles: Map<number, { farm: { name: string } }>): string {
    const { paddle } = this.bids[0]
    return present(paddles.get(paddle), `holder of paddle ${paddle}`).farm.name
  }

  replay(events: any[]): void {
    for (const event of events) (this as any)[event.kind](...event.args)
  }
}

export function commission(amount: number, rates: any): bigint {
  return BigInt(amount * rates.buyer)
}

export async function settleAll(works: Array<() => Promise<unknown>>): Promise<void> {
  const failed = (await Promise.allSettled(works.map((work) => work()))).filter((one) => one.status === 'rejected')
  if (failed.length > 0) throw new AggregateError(failed.map((one: any) => one.reason), `${failed.length} settlements failed: ${(failed[0] as any).reason.message}`)
}
