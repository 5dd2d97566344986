"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.claimEntries = void 0;
const claims_1 = require("../controllers/claims");
const claims_2 = require("../services/claims");
const claims_3 = require("../repositories/claims");
const money_1 = require("../domain/money");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
exports.claimEntries = [
    ['POST /claims', (app, v) => app.resolve(claims_1.ClaimsController).open({ policy: v.policy(), peril: 'hail', loss: v.day(), damages: [...Array.from({ length: v.int(0, 9) }, () => ({ part: 'door', amount: 2 })), { part: v.peril(), amount: -v.int(1, 50) }] })],
    ['POST /claims/phone', (app, v) => app.resolve(claims_1.ClaimsController).open({ policy: v.policy(), peril: 'hail', loss: v.day(), damages: [] })],
    ['POST /claims/:number/witnesses', (app, v) => app.resolve(claims_2.ClaimService).addWitness({ name: v.person(), phone: '0123456', [v.peril()]: true })],
    ['GET /policies/:number/cover/:peril', (app, v) => app.resolve(claims_1.ClaimsController).coverage('P10000002', v.peril())],
    ['GET /policies/:number/covers/:peril', (app, v) => app.resolve(claims_1.ClaimsController).coverage('P10000001', ['theft', 'flood', 'fire', 'frost'][v.int(0, 3)])],
    ['POST /claims/:number/assess', (app) => app.resolve(claims_1.ClaimsController).assess('CLM-1')],
    ['POST /claims/:number/close', (app, v) => app.resolve(claims_1.ClaimsController).close(v.claim())],
    ['GET /claims/:number', (app) => app.resolve(claims_1.ClaimsController).overview('CLM-2')],
    ['GET /claims/:number/remaining', (app, v) => app.resolve(claims_2.ClaimService).remaining('CLM-1', v.int(1000, 9000))],
    ['GET /claims/progress', (app, v) => app.resolve(claims_2.ClaimService).progress([{ number: v.claim(), state: ['parked', 'appealed', 'merged'][v.int(0, 2)] }])],
    ['GET /claims/:number/timeline', (app, v) => app.resolve(claims_2.ClaimService).timeline([{ at: v.day(), what: 'opened' }, { at: `${v.int(1, 28)}.${v.int(1, 12)}.2026`, what: v.peril() }])],
    ['GET /claims/:number/deadline', (app, v) => app.resolve(claims_2.ClaimService).deadline(v.day(), Number(v.peril()))],
    ['GET /claims/:number/age', (app, v) => app.resolve(claims_2.ClaimService).age({ number: v.claim() })],
    ['GET /claims/:number/worst', (app) => app.resolve(claims_2.ClaimService).worst([])],
    ['GET /claims/:number/total', (app, v) => app.resolve(claims_2.ClaimService).total([{ amount: `${v.int(10, 99)}.50` }, { amount: String(v.int(100, 900)) }])],
    ['PUT /claims/:number/total', (app, v) => app.resolve(claims_2.ClaimService).total([{ amount: `${v.int(1, 9)},${v.int(100, 999)}.50` }])],
    ['GET /policies/:number/excess', (app, v) => app.resolve(claims_2.ClaimService).excess({ excess: v.int(100, 900) + 0.5 })],
    ['POST /claims/:number/combine', (app, v) => app.resolve(claims_2.ClaimService).combine(money_1.Money.of(v.int(1, 90)), { amount: v.int(1, 90), currency: ['USD', 'GBP', 'CHF'][v.int(0, 2)] })],
    ['GET /claims/:number/per-person', (app, v) => app.resolve(claims_2.ClaimService).perPerson(v.int(100, 9000), [])],
    ['POST /claims/:number/assign', (app, v) => app.resolve(claims_2.ClaimService).assign(v.claim(), [{ name: v.person() }], v.peril())],
    ['POST /claims/:number/reassign', (app, v) => app.resolve(claims_2.ClaimService).assign(v.claim(), [{ name: v.person(), skills: [] }], v.peril())],
    ['GET /claims/:number/related', (app, v) => app.resolve(claims_2.ClaimService).related({ a: ['b'], b: ['a', v.claim()] }, 'a')],
    ['POST /claims/:number/reopen', (app, v) => app.resolve(claims_2.ClaimService).reopen(Object.freeze({ state: 'closed', reopened: v.int(0, 3) }))],
    ['POST /claims/import', (app, v) => app.resolve(claims_3.ClaimRepository).insert(v.claim(), v.policy())],
    ['POST /claims/import/again', (app) => app.resolve(claims_3.ClaimRepository).insert('CLM-1', 'P10000001')],
    ['PUT /claims/:number/reserve', (app, v) => app.resolve(claims_3.ClaimRepository).reserve('CLM-2', `about ${v.int(100, 900)}`)],
    ['PUT /claims/:number', (app, v) => app.resolve(claims_3.ClaimRepository).update('CLM-1', v.int(10, 90), 'closed')],
    ['DELETE /claims/:number', (app) => app.resolve(claims_3.ClaimRepository).purge('CLM-1')],
    ['POST /claims/merge', (app) => app.resolve(claims_3.ClaimRepository).lockPair()],
    ['POST /policies', (app, v) => app.resolve(claims_3.PolicyRepository).insert(v.policy(), v.person(), '2026-05-01', '2025-05-01')],
    ['PUT /policies/:number/cover', (app, v) => app.resolve(claims_3.PolicyRepository).setCover('P10000001', `{"perils": [${v.peril()}]}`)],
];
//# sourceMappingURL=a-claims.js.map