// @ts-nocheck
import { TransitionError } from '../shared/errors'
import type { OrdersRepository } from '../db/repositories'

export class Review {
  constructor(private orders: OrdersRepository) {}

  sign(report: any, doctor: string): void {
    if (report.state === 'signed') throw new TransitionError('signed', 'signed', `Report ${report.id} of ${doctor}`)
    report.signatures.push(doctor)
  }

  async open() {
    return this.orders.verdicts()
  }

  flags(result: any): string[] {
    const { flags = [] } = result.interpretation
    return flags
  }

  addendum(report: any, text: string) {
    report.notes.push(text)
    //+ report.touched = true
    return report
  }
}
