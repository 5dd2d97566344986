"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.payoutEntries = void 0;
const claims_1 = require("../controllers/claims");
const payouts_1 = require("../services/payouts");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
exports.payoutEntries = [
    ['POST /claims/:number/payouts', (app, v) => app.resolve(claims_1.ClaimsController).pay('CLM-1', { iban: 'DE02', amount: v.amount(), key: 'once' })],
    ['POST /claims/:number/payouts/manual', (app, v) => app.resolve(claims_1.ClaimsController).pay('CLM-1', { iban: undefined, amount: v.amount() })],
    ['POST /payouts/:id/transfer', (app, v) => app.resolve(payouts_1.PayoutService).transfer(v.claim(), v.amount())],
    ['POST /payouts/:id/clear', (app, v) => app.resolve(payouts_1.PayoutService).guarded(v.claim())],
    ['POST /ibans', (app, v) => app.resolve(payouts_1.PayoutService).checkIban(`DE00${v.int(10000000, 99999999)}${v.int(1000000000, 4000000000)}`)],
    ['POST /ibans/paper', (app, v) => app.resolve(payouts_1.PayoutService).checkIban(`DE${v.int(10, 99)} ${v.int(1000, 9999)}_${v.int(1000, 9999)}`)],
    ['POST /batches', (app, v) => app.resolve(payouts_1.PayoutService).batch(Array.from({ length: v.int(4, 8) }, () => v.claim()))],
    ['PUT /batches/:id', (app, v) => app.resolve(payouts_1.PayoutService).restore(JSON.stringify({ id: v.int(1, 99) }))],
    ['GET /payouts/:id/approver', (app, v) => app.resolve(payouts_1.PayoutService).approver([{ level: 1, by: v.person() }], 1000 + v.amount())],
    ['GET /payouts/:id/approval', (app, v) => app.resolve(payouts_1.PayoutService).approval([1, 2], v.int(3, 9))],
    ['GET /payouts/:id/confirmation', (app, v) => app.resolve(payouts_1.PayoutService).confirmation(v.claim())],
    ['POST /payouts/:id/announce', (app, v) => app.resolve(payouts_1.PayoutService).announce(v.claim())],
    ['GET /payouts/limit', (app, v) => app.resolve(payouts_1.PayoutService).limiter(v.person())],
    ['POST /settlements', (app, v) => app.resolve(payouts_1.PayoutService).settle(Array.from({ length: v.int(2, 6) }, () => v.claim()))],
];
//# sourceMappingURL=b-payouts.js.map