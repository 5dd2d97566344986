// @ts-nocheck
import type { Entry } from './index'
import { ClaimsController } from '../controllers/claims'
import { ClaimService } from '../services/claims'
import { ClaimRepository, PolicyRepository } from '../repositories/claims'
import { Money } from '../domain/money'

export const claimEntries: Entry[] = [
  //@ opening-payload-damages
  ['POST /claims', (app, v) => app.resolve(ClaimsController).open({ policy: v.policy(), peril: 'hail', loss: v.day(), damages: [...Array.from({ length: v.int(0, 9) }, () => ({ part: 'door', amount: 2 })), { part: v.peril(), amount: -v.int(1, 50) }] })],
  //@ opening-policy-unknown
  ['POST /claims/phone', (app, v) => app.resolve(ClaimsController).open({ policy: v.policy(), peril: 'hail', loss: v.day(), damages: [] })],
  //@ witness-with-other-keys
  ['POST /claims/:number/witnesses', (app, v) => app.resolve(ClaimService).addWitness({ name: v.person(), phone: '0123456', [v.peril()]: true } as never)],
  //@ cover-is-null
  ['GET /policies/:number/cover/:peril', (app, v) => app.resolve(ClaimsController).coverage('P10000002', v.peril())],
  //@ peril-not-covered
  ['GET /policies/:number/covers/:peril', (app, v) => app.resolve(ClaimsController).coverage('P10000001', ['theft', 'flood', 'fire', 'frost'][v.int(0, 3)])],
  //@ closed-claim-assessed
  ['POST /claims/:number/assess', (app) => app.resolve(ClaimsController).assess('CLM-1')],
  //@ claim-absent-on-close
  ['POST /claims/:number/close', (app, v) => app.resolve(ClaimsController).close(v.claim())],
  //@ loss-date-null
  ['GET /claims/:number', (app) => app.resolve(ClaimsController).overview('CLM-2')],
  //@ paid-is-bigint
  ['GET /claims/:number/remaining', (app, v) => app.resolve(ClaimService).remaining('CLM-1', v.int(1000, 9000))],
  //@ state-not-handled
  ['GET /claims/progress', (app, v) => app.resolve(ClaimService).progress([{ number: v.claim(), state: ['parked', 'appealed', 'merged'][v.int(0, 2)] }])],
  //@ timeline-date-unreadable
  ['GET /claims/:number/timeline', (app, v) => app.resolve(ClaimService).timeline([{ at: v.day(), what: 'opened' }, { at: `${v.int(1, 28)}.${v.int(1, 12)}.2026`, what: v.peril() }])],
  //@ deadline-of-no-days
  ['GET /claims/:number/deadline', (app, v) => app.resolve(ClaimService).deadline(v.day(), Number(v.peril()))],
  //@ age-of-unopened-claim
  ['GET /claims/:number/age', (app, v) => app.resolve(ClaimService).age({ number: v.claim() } as never)],
  //@ worst-of-no-damages
  ['GET /claims/:number/worst', (app) => app.resolve(ClaimService).worst([])],
  //@ damage-without-fraction
  ['GET /claims/:number/total', (app, v) => app.resolve(ClaimService).total([{ amount: `${v.int(10, 99)}.50` }, { amount: String(v.int(100, 900)) }])],
  //@ damage-with-comma
  ['PUT /claims/:number/total', (app, v) => app.resolve(ClaimService).total([{ amount: `${v.int(1, 9)},${v.int(100, 999)}.50` }])],
  //@ excess-is-broken-amount
  ['GET /policies/:number/excess', (app, v) => app.resolve(ClaimService).excess({ excess: v.int(100, 900) + 0.5 })],
  //@ currencies-added
  ['POST /claims/:number/combine', (app, v) => app.resolve(ClaimService).combine(Money.of(v.int(1, 90)), { amount: v.int(1, 90), currency: ['USD', 'GBP', 'CHF'][v.int(0, 2)] })],
  //@ share-of-nobody
  ['GET /claims/:number/per-person', (app, v) => app.resolve(ClaimService).perPerson(v.int(100, 9000), [])],
  //@ adjuster-without-skills
  ['POST /claims/:number/assign', (app, v) => app.resolve(ClaimService).assign(v.claim(), [{ name: v.person() }], v.peril())],
  //@ no-adjuster-able
  ['POST /claims/:number/reassign', (app, v) => app.resolve(ClaimService).assign(v.claim(), [{ name: v.person(), skills: [] }], v.peril())],
  //@ related-claims-in-circle
  ['GET /claims/:number/related', (app, v) => app.resolve(ClaimService).related({ a: ['b'], b: ['a', v.claim()] }, 'a')],
  //@ reopened-claim-frozen
  ['POST /claims/:number/reopen', (app, v) => app.resolve(ClaimService).reopen(Object.freeze({ state: 'closed', reopened: v.int(0, 3) }))],
  //@ claim-of-unknown-policy
  ['POST /claims/import', (app, v) => app.resolve(ClaimRepository).insert(v.claim(), v.policy())],
  //@ claim-imported-twice
  ['POST /claims/import/again', (app) => app.resolve(ClaimRepository).insert('CLM-1', 'P10000001')],
  //@ reserve-is-text
  ['PUT /claims/:number/reserve', (app, v) => app.resolve(ClaimRepository).reserve('CLM-2', `about ${v.int(100, 900)}`)],
  //@ claim-changed-meanwhile
  ['PUT /claims/:number', (app, v) => app.resolve(ClaimRepository).update('CLM-1', v.int(10, 90), 'closed')],
  //@ claim-purged-with-payouts
  ['DELETE /claims/:number', (app) => app.resolve(ClaimRepository).purge('CLM-1')],
  //@ claim-locked-twice
  ['POST /claims/merge', (app) => app.resolve(ClaimRepository).lockPair()],
  //@ policy-ends-before-start
  ['POST /policies', (app, v) => app.resolve(PolicyRepository).insert(v.policy(), v.person(), '2026-05-01', '2025-05-01')],
  //@ cover-json-broken
  ['PUT /policies/:number/cover', (app, v) => app.resolve(PolicyRepository).setCover('P10000001', `{"perils": [${v.peril()}]}`)],
]
