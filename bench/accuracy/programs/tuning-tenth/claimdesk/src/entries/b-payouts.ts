// @ts-nocheck
import type { Entry } from './index'
import { ClaimsController } from '../controllers/claims'
import { PayoutService } from '../services/payouts'

export const payoutEntries: Entry[] = [
  //@ payout-key-used-again
  ['POST /claims/:number/payouts', (app, v) => app.resolve(ClaimsController).pay('CLM-1', { iban: 'DE02', amount: v.amount(), key: 'once' })],
  //@ payout-of-no-account
  ['POST /claims/:number/payouts/manual', (app, v) => app.resolve(ClaimsController).pay('CLM-1', { iban: undefined, amount: v.amount() })],
  //@ bank-limit-reached
  ['POST /payouts/:id/transfer', (app, v) => app.resolve(PayoutService).transfer(v.claim(), v.amount())],
  //@ clearing-circuit-open
  ['POST /payouts/:id/clear', (app, v) => app.resolve(PayoutService).guarded(v.claim())],
  //@ iban-check-digits
  ['POST /ibans', (app, v) => app.resolve(PayoutService).checkIban(`DE00${v.int(10000000, 99999999)}${v.int(1000000000, 4000000000)}`)],
  //@ iban-with-blanks
  ['POST /ibans/paper', (app, v) => app.resolve(PayoutService).checkIban(`DE${v.int(10, 99)} ${v.int(1000, 9999)}_${v.int(1000, 9999)}`)],
  //@ batch-too-small
  ['POST /batches', (app, v) => app.resolve(PayoutService).batch(Array.from({ length: v.int(4, 8) }, () => v.claim()))],
  //@ batch-restored-without-brand
  ['PUT /batches/:id', (app, v) => app.resolve(PayoutService).restore(JSON.stringify({ id: v.int(1, 99) }))],
  //@ no-approver-so-high
  ['GET /payouts/:id/approver', (app, v) => app.resolve(PayoutService).approver([{ level: 1, by: v.person() }], 1000 + v.amount())],
  //@ approval-stream-empty
  ['GET /payouts/:id/approval', (app, v) => app.resolve(PayoutService).approval([1, 2], v.int(3, 9))],
  //@ confirmation-too-late
  ['GET /payouts/:id/confirmation', (app, v) => app.resolve(PayoutService).confirmation(v.claim())],
  //@ bus-error-without-listener
  ['POST /payouts/:id/announce', (app, v) => app.resolve(PayoutService).announce(v.claim())],
  //@ limiter-store-away
  ['GET /payouts/limit', (app, v) => app.resolve(PayoutService).limiter(v.person())],
  //@ settlement-failed-in-part
  ['POST /settlements', (app, v) => app.resolve(PayoutService).settle(Array.from({ length: v.int(2, 6) }, () => v.claim()))],
]
