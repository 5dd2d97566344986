"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.partnerEntries = void 0;
// @ts-nocheck
const jose_1 = require("jose");
const partners_1 = require("../services/partners");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
exports.partnerEntries = [
    ['GET /garages/:id', (app, v) => app.resolve(partners_1.PartnerService).garage(v.hex(6))],
    ['GET /vehicles/:plate', (app, v) => app.resolve(partners_1.PartnerService).vehicle(v.plate())],
    ['GET /weather/:day', (app, v) => app.resolve(partners_1.PartnerService).hailAt(v.day())],
    ['GET /claims/:number/score', (app, v) => app.resolve(partners_1.PartnerService).fraudScore(v.claim())],
    ['GET /policies/:number/holder', (app, v) => app.resolve(partners_1.PartnerService).holder(v.policy())],
    ['GET /sanctions/:person', (app, v) => app.resolve(partners_1.PartnerService).sanctions(v.person())],
    ['GET /surveyors/:region', (app, v) => app.resolve(partners_1.PartnerService).surveyor(v.hex(3))],
    ['POST /partners/push', (app, v) => app.resolve(partners_1.PartnerService).push(v.claim())],
    ['POST /partners/webhook', (app, v) => app.resolve(partners_1.PartnerService).webhook(`ftp://${v.peril()}.example.com/claims`, v.claim())],
    ['GET /rentals/:number', (app, v) => app.resolve(partners_1.PartnerService).rental(v.claim())],
    ['POST /login', (app, v) => app.resolve(partners_1.PartnerService).login({ sub: v.person() }, 1700000000 + v.int(0, 9000))],
    ['POST /impersonate', async (app, v) => app.resolve(partners_1.PartnerService).impersonate(await new jose_1.SignJWT({ sub: v.person() }).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(v.hex(40))))],
    ['PUT /impersonate', (app, v) => app.resolve(partners_1.PartnerService).impersonate(v.hex(v.int(10, 30)))],
    ['GET /brokers/me', (app, v) => app.resolve(partners_1.PartnerService).broker({ sub: v.person() })],
    ['PUT /partners/key', (app, v) => app.resolve(partners_1.PartnerService).signingKey(v.hex(30))],
    ['POST /warm', (app) => app.resolve(partners_1.PartnerService).warm()],
    ['GET /quotes/:region', (app, v) => app.resolve(partners_1.PartnerService).quote(v.hex(2))],
    ['GET /languages/:tag', (app, v) => app.resolve(partners_1.PartnerService).language(`${v.peril()}_${v.hex(2)}`)],
    ['GET /legacy', (app) => app.resolve(partners_1.LegacyGateway).url()],
];
//# sourceMappingURL=d-partners.js.map