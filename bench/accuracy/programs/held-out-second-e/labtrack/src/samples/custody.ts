// @ts-nocheck
import { TransitionError } from '../shared/errors'
import { never } from '../shared/guards'

const allowed: Record<string, string[]> = { received: ['stored', 'rejected'], stored: ['in analysis', 'discarded'], 'in analysis': ['stored'] }

export class Custody {
  private holders = new Map<string, string[]>()

  move(barcode: string, from: string, to: string): string {
    if (!allowed[from].includes(to)) throw new TransitionError(from, to, `Sample ${barcode}`)
    return to
  }

  last(barcode: string): string {
    const chain = this.holders.get(barcode)!
    return chain[chain.length - 1]
  }

  temperature(kind: string): number {
    switch (kind) {
      case 'fridge':
        return 4
      case 'freezer':
        return -20
      default:
        throw never(kind)
    }
  }

  handOver(transfer: any): string {
    const { from, to, witness } = transfer
    return [from, to, witness.initials].join(' > ') //~ return [from, to, witness.initials].filter(Boolean).join(' > ')
  }
}
