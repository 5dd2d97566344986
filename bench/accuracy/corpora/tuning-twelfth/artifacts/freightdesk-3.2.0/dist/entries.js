// @ts-nocheck: built by a toolchain of its own
"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "entries", {
    enumerable: true,
    get: function() {
        return entries;
    }
});
const entries = [
    [
        'shipment-without-carrier',
        'GET /shipments/:id',
        ({ shipments })=>shipments.show(1)
    ],
    [
        'merge-missing-shipment',
        'POST /merge',
        ({ office }, v)=>office.merge([
                1,
                v.id()
            ])
    ],
    [
        'create-weight-text',
        'POST /shipments',
        ({ shipments }, v)=>shipments.create(v.id(), {
                reference: v.code(),
                weightKg: `${v.small()}`
            })
    ],
    [
        'contact-without-email',
        'PUT /shipments/:id/contact',
        ({ shipments }, v)=>shipments.contact(1, {
                email: v.name(),
                phone: v.code()
            })
    ],
    [
        'contact-column-unknown',
        'PUT /shipments/:id/contact',
        ({ shipments }, v)=>shipments.contact(1, {
                email: `${v.word()}@example.com`
            })
    ],
    [
        'create-reference-taken',
        'POST /shipments',
        ({ shipments }, v)=>shipments.create(v.id(), {
                reference: v.taken,
                weightKg: v.small()
            })
    ],
    [
        'create-carrier-lowercase',
        'POST /shipments',
        ({ shipments }, v)=>shipments.create(v.id(), {
                reference: v.code(),
                weightKg: v.small(),
                carrier: v.word()
            })
    ],
    [
        'quote-zone-unknown',
        'GET /quotes',
        ({ shipments }, v)=>shipments.quote('NORD', v.code().slice(0, 3), v.small())
    ],
    [
        'quote-without-surcharges',
        'GET /quotes',
        ({ shipments }, v)=>shipments.quote('NORD', 'EU', v.small())
    ],
    [
        'tariff-truncated',
        'GET /quotes',
        ({ shipments }, v)=>shipments.quote('CUT', 'EU', v.small())
    ],
    [
        'cancel-delivered',
        'POST /shipments/:id/cancel',
        ({ shipments })=>shipments.cancel(2)
    ],
    [
        'collect-twice',
        'POST /shipments/:id/collect',
        ({ shipments }, v)=>shipments.collect(5, v.day())
    ],
    [
        'collect-date-local',
        'POST /shipments/:id/collect',
        ({ shipments }, v)=>shipments.collect(3, `tomorrow ${v.word()}`)
    ],
    [
        'deadline-not-planned',
        'GET /shipments/:id/deadline',
        ({ shipments }, v)=>shipments.deadline(1, v.small())
    ],
    [
        'plan-stale-version',
        'PUT /shipments/:id/pickup',
        ({ shipments }, v)=>shipments.plan(3, v.small() + 3, {
                day: v.day()
            })
    ],
    [
        'confirm-without-emails',
        'POST /shipments/:id/confirm',
        ({ shipments }, v)=>shipments.confirm(1, v.word())
    ],
    [
        'book-rates-down',
        'POST /shipments/:id/book',
        ({ shipments }, v)=>shipments.book(1, `${v.word()}-${v.word()}`)
    ],
    [
        'offers-renamed',
        'GET /offers/:lane',
        ({ shipments }, v)=>shipments.offers(`eu-${v.word()}`)
    ],
    [
        'offers-empty',
        'GET /offers/:lane',
        ({ shipments }, v)=>shipments.offers(`us-${v.word()}`)
    ],
    [
        'customs-rejects',
        'POST /shipments/:id/customs',
        ({ shipments }, v)=>shipments.customs(v.code(), v.word())
    ],
    [
        'position-slow',
        'GET /shipments/:id/position',
        ({ shipments }, v)=>shipments.position(v.code())
    ],
    [
        'label-gone',
        'GET /shipments/:id/label',
        ({ shipments }, v)=>shipments.label(`${v.code()}A`)
    ],
    [
        'label-page',
        'GET /shipments/:id/label',
        ({ shipments }, v)=>shipments.label(`${v.code()}B`)
    ],
    [
        'label-without-pdf',
        'GET /shipments/:id/label',
        ({ shipments }, v)=>shipments.label(`${v.code()}C`)
    ],
    [
        'recent-cache-down',
        'GET /recent',
        ({ shipments }, v)=>shipments.recent(v.name())
    ],
    [
        'packing-stock-down',
        'GET /packing/:sku',
        ({ shipments }, v)=>shipments.packing(v.code())
    ],
    [
        'report-column-gone',
        'GET /reports/weights',
        ({ shipments }, v)=>shipments.report(v.year())
    ],
    [
        'depots-not-mapped',
        'GET /depots',
        ({ shipments })=>shipments.depots()
    ],
    [
        'route-circle',
        'POST /routes',
        ({ shipments }, v)=>{
            const hub = {
                code: v.code()
            };
            hub.via = {
                code: v.code(),
                via: hub
            };
            return shipments.route(hub);
        }
    ],
    [
        'printers-busy',
        'POST /print',
        ({ shipments }, v)=>shipments.print(v.code(), 3)
    ],
    [
        'container-too-heavy',
        'POST /consolidations',
        ({ shipments }, v)=>shipments.consolidate([
                {
                    kg: v.id()
                },
                {
                    kg: v.small()
                }
            ], 100 + v.small())
    ],
    [
        'moved-without-stops',
        'POST /moves',
        ({ shipments })=>shipments.move({
                stops: []
            })
    ],
    [
        'login-expired',
        'POST /login',
        ({ office }, v)=>office.login(office.token(v.name(), -60), v.word())
    ],
    [
        'login-without-roles',
        'POST /login',
        ({ office }, v)=>office.login(office.token(v.name(), 600), v.word())
    ],
    [
        'partner-header-cut',
        'GET /partner',
        ({ office }, v)=>office.partner(`Bearer ${v.code()}`)
    ],
    [
        'impersonate-forbidden',
        'POST /impersonate',
        ({ office }, v)=>office.impersonate(v.name(), [
                v.word()
            ], `${v.word()}-admin`)
    ],
    [
        'webhook-signature-short',
        'POST /webhooks/:carrier',
        ({ office }, v)=>office.webhook('{}', v.code())
    ],
    [
        'webhook-form-encoded',
        'POST /webhooks/:carrier',
        ({ office }, v)=>{
            const body = `carrier=${v.word()}&event=${v.word()}`;
            return office.webhook(body, office.sign(body));
        }
    ],
    [
        'webhook-carrier-by-scac',
        'POST /webhooks/:carrier',
        ({ office }, v)=>{
            const body = JSON.stringify({
                carrier: {
                    scac: v.code()
                }
            });
            return office.webhook(body, office.sign(body));
        }
    ],
    [
        'webhook-without-carrier',
        'POST /webhooks/:carrier',
        ({ office }, v)=>{
            const body = JSON.stringify({
                event: v.word()
            });
            return office.webhook(body, office.sign(body));
        }
    ],
    [
        'grant-frozen',
        'POST /grants',
        ({ office }, v)=>office.grant(v.word())
    ],
    [
        'invoice-terms-without-due',
        'POST /invoices',
        ({ office }, v)=>office.invoice(1, v.id(), {
                term: v.word()
            })
    ],
    [
        'paid-without-invoice',
        'GET /invoices/:id',
        ({ office }, v)=>office.paid(v.id())
    ],
    [
        'declared-text',
        'GET /shipments/:id/value',
        ({ office })=>office.declared(1)
    ],
    [
        'insurance-currency-none',
        'GET /shipments/:id/insurance',
        ({ office })=>office.insurance(4)
    ],
    [
        'refund-fraction',
        'POST /refunds',
        ({ office }, v)=>office.refund(v.id() + 0.37, 33)
    ],
    [
        'instalments-negative',
        'POST /instalments',
        ({ office }, v)=>office.instalments(v.id(), -v.small())
    ],
    [
        'letter-template-missing',
        'POST /letters',
        ({ office }, v)=>office.letter(`reminder-${v.word()}`, v.name())
    ],
    [
        'search-quote',
        'GET /invoices',
        ({ office }, v)=>office.search(`${v.name()}'s`)
    ],
    [
        'narrow-pattern',
        'GET /lines',
        ({ office }, v)=>office.narrow([
                v.word()
            ], `${v.word()}(`)
    ],
    [
        'gateway-not-set',
        'startup',
        ({ office })=>office.gateway()
    ],
    [
        'loyalty-limit-text',
        'POST /loyalty',
        ({ office }, v)=>office.loyalty(1000 + v.id())
    ],
    [
        'loyalty-not-provided',
        'POST /loyalty',
        ({ office }, v)=>office.loyalty(v.small())
    ],
    [
        'upload-without-boundary',
        'POST /uploads',
        ({ office }, v)=>office.upload('multipart/form-data', v.word())
    ],
    [
        'upload-cut',
        'POST /uploads',
        ({ office }, v)=>office.upload('multipart/form-data; boundary=abc', `--abc\r\nContent-Disposition: form-data; name="f"; filename="${v.word()}.csv"\r\n\r\n${v.word()}`)
    ],
    [
        'manifest-without-weight',
        'POST /manifests',
        ({ office }, v)=>office.manifest(`reference,kg\n${v.code()},${v.small()}`)
    ],
    [
        'manifest-blank-line',
        'POST /manifests',
        ({ office }, v)=>office.manifest(`weight,reference\n${v.small()}\n`)
    ],
    [
        'schema-keyword',
        'POST /schemas',
        ({ office }, v)=>office.schema({
                type: 'object',
                [`x${v.word()}`]: true
            })
    ],
    [
        'download-latin',
        'GET /files',
        ({ office }, v)=>office.download(`attachment; filename*=UTF-8''${v.word()}%E4.pdf`)
    ],
    [
        'ranges-open',
        'GET /ranges',
        ({ office }, v)=>office.ranges(`${v.small()}-`)
    ],
    [
        'archive-without-actor',
        'POST /archive',
        ({ office }, v)=>office.archive(1, v.word())
    ]
];

//# sourceMappingURL=entries.js.map