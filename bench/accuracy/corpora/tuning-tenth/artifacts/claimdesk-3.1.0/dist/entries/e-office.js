"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.officeEntries = void 0;
const reports_1 = require("../services/reports");
const access_1 = require("../services/access");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
exports.officeEntries = [
    ['GET /reports/claims', (app, v) => app.resolve(reports_1.ReportService).list(`${v.peril()}_at`)],
    ['GET /reports/perils', (app, v) => app.resolve(reports_1.ReportService).perils(v.peril())],
    ['POST /reports/nightly', (app, v) => app.resolve(reports_1.ReportService).nightly(v.peril())],
    ['GET /dashboard', (app, v) => app.resolve(reports_1.ReportService).register('open', { title: 'Open' }).dashboard(['open', v.peril()])],
    ['GET /widgets/:name', (app, v) => app.resolve(reports_1.ReportService).draw({ title: v.peril() })],
    ['GET /reports/ratio', (app) => app.resolve(reports_1.ReportService).ratio([])],
    ['GET /reports/ratio/:year', (app, v) => app.resolve(reports_1.ReportService).ratio(Array.from({ length: v.int(1, 20) }, () => ({ paid: v.amount(), premium: 0 })))],
    ['GET /reports/pivot', (app, v) => app.resolve(reports_1.ReportService).pivot([{ peril: 'hail', month: 1, paid: 2 }, { peril: `${v.peril()}-plus`, month: v.int(1, 12), paid: v.amount() }])],
    ['GET /reports/pdf', (app, v) => app.resolve(reports_1.ReportService).pdf(v.peril())],
    ['GET /reports/archive', (app, v) => app.resolve(reports_1.ReportService).archive(`export-${v.day()}`)],
    ['GET /reports/merge', (app, v) => app.resolve(reports_1.ReportService).merge([[v.claim()], v.int(1, 9)])],
    ['POST /config', (app, v) => app.resolve(access_1.AccessService).config({ PAYOUT_LIMIT: String(v.int(1, 90)), REGION: v.peril(), SMTP_URL: 'smtp://mail.example' })],
    ['GET /flags', (app, v) => app.resolve(access_1.AccessService).feature(`${v.peril()}=on`, 'fast')],
    ['GET /users/:id/lead', (app, v) => app.resolve(access_1.AccessService).lead({ id: v.hex(5), grants: [] })],
    ['GET /users/:id/can', (app, v) => app.resolve(access_1.AccessService).can({ id: v.hex(5), grants: ['read'] }, v.peril())],
    ['POST /users/:id/approve', (app, v) => app.resolve(access_1.AccessService).require({ id: `u${v.hex(5)}`, grants: ['read'] }, ['approve', 'pay', 'purge'][v.int(0, 2)])],
    ['POST /tokens/check', (app, v) => app.resolve(access_1.AccessService).sameToken(v.hex(v.int(3, 9)), v.hex(12))],
    ['PUT /partners/public-key', (app, v) => app.resolve(access_1.AccessService).partnerKey(`-----BEGIN PUBLIC KEY-----\n${v.hex(24)}\n-----END PUBLIC KEY-----`)],
    ['POST /tasks', (app, v) => app.resolve(access_1.AccessService).fill([v.peril(), v.peril(), v.claim()])],
    ['GET /return', (app, v) => app.resolve(access_1.AccessService).returnTo(`/claims/${v.claim()}`)],
    ['GET /paths', (app, v) => app.resolve(access_1.AccessService).path(`claims/${v.hex(3)}%zz`)],
];
//# sourceMappingURL=e-office.js.map