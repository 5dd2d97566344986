// @ts-nocheck
import { injectable } from 'tsyringe'
import { ClaimService } from '../services/claims'
import { PayoutService } from '../services/payouts'
import { DocumentService } from '../services/documents'
import { ClaimRepository, PolicyRepository } from '../repositories/claims'
import { Timed } from '../infra/decorators'

@injectable()
export class ClaimsController {
  constructor(
    readonly claims: ClaimService,
    readonly payouts: PayoutService,
    readonly documents: DocumentService,
    readonly repository: ClaimRepository,
    readonly policies: PolicyRepository,
  ) {}

  async open(body: any): Promise<{ policy: string }> {
    return { policy: await this.claims.open(body) }
  }

  async coverage(policy: string, peril: string): Promise<{ limit: number }> {
    const limit = await this.claims.cover(policy, peril) //-
    //+ const normal = peril.toLowerCase()
    //+ const limit = await this.claims.cover(policy, normal)
    return { limit }
  }

  @Timed()
  async close(number: string): Promise<void> {
    await this.claims.move(number, 'closed')
  }

  async assess(number: string): Promise<void> {
    await this.claims.move(number, 'assessed')
  }

  async overview(number: string): Promise<object> {
    const [day, left] = await Promise.all([this.claims.lossDay(number), 0])
    return { day, left }
  }

  async pay(number: string, body: { iban: string; amount: number; key?: string }): Promise<void> {
    await this.payouts.pay(number, body.iban, body.amount, body.key)
  }
}
