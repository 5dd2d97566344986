"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
require("reflect-metadata");
const _nodehttp = require("node:http");
const _tsyringe = require("tsyringe");
const _shelves = require("./custody/shelves");
const _doors = require("./doors");
const _ledger = require("./intake/ledger");
const _engine = require("./matching/engine");
const _couriers = require("./outbound/couriers");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const seed = Number(process.env['SEED']);
let state = seed * 104729 + 7;
const num = (low = 100, high = 9999)=>low + (state = state * 48271 % 2147483647) % (high - low);
const pick = (of)=>of[num(0, 1000) % of.length];
const thing = ()=>pick([
        'umbrella',
        'violin',
        'pushchair',
        'passport',
        'teddy',
        'laptop',
        'crutch'
    ]);
const tag = ()=>`${pick([
        'LX',
        'QR',
        'ZB'
    ])}${num(1000, 9999)}`;
const clerk = ()=>pick([
        'Oona',
        'Piet',
        'Quirin',
        'Rosa',
        'Severin'
    ]);
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const book = _tsyringe.container.resolve(_ledger.IntakeBook);
const engine = _tsyringe.container.resolve(_engine.MatchEngine);
const shelves = _tsyringe.container.resolve(_shelves.Shelves);
const couriers = _tsyringe.container.resolve(_couriers.Couriers);
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const JOBS = [
    [
        'slip-tag-pattern',
        'intake',
        ()=>book.slip({
                tag: thing(),
                found: 'x',
                value: 1
            })
    ],
    [
        'slip-value-negative',
        'intake',
        ()=>book.slip({
                tag: tag(),
                found: 'x',
                value: -num()
            })
    ],
    [
        'intake-was-closed',
        'intake',
        ()=>new _ledger.IntakeBook().shut().enter({
                tag: tag()
            })
    ],
    [
        'tag-not-given',
        'intake',
        ()=>book.enter({
                colour: thing()
            })
    ],
    [
        'gate-of-unknown-tag',
        'intake',
        ()=>book.gateOf(tag())
    ],
    [
        'terminal-without-place',
        'intake',
        ()=>book.terminalOf({
                tag: tag()
            })
    ],
    [
        'gate-not-recorded',
        'intake',
        ()=>book.gateIn({
                tag: tag(),
                place: {
                    terminal: 'B'
                }
            })
    ],
    [
        'keywords-missing',
        'intake',
        ()=>book.keywords({
                tag: tag()
            })
    ],
    [
        'found-date-iso',
        'intake',
        ()=>book.foundOn(`2026-0${num(1, 9)}-11`)
    ],
    [
        'zone-misspelt',
        'intake',
        ()=>book.zone(`Europe/${thing()}`)
    ],
    [
        'photo-without-pixels',
        'intake',
        ()=>book.photo(`{"size":${num()}}`)
    ],
    [
        'form-body-cut',
        'intake',
        ()=>book.fromForm(`{"item":"${thing()}`)
    ],
    [
        'finder-left-empty',
        'intake',
        ()=>book.finder({
                item: thing()
            })
    ],
    [
        'phone-left-empty',
        'intake',
        ()=>book.caller({
                item: thing()
            })
    ],
    [
        'description-of-nothing',
        'intake',
        ()=>book.describe([])
    ],
    [
        'no-candidate-above',
        'match',
        ()=>engine.best([
                {
                    tag: tag(),
                    score: num(1, 80)
                }
            ])
    ],
    [
        'traits-absent',
        'match',
        ()=>engine.overlap({
                tag: tag(),
                score: 1
            }, {
                tag: tag(),
                score: 2
            })
    ],
    [
        'weights-mixed-kinds',
        'match',
        ()=>engine.weigh(BigInt(num()), num(1, 9))
    ],
    [
        'shingles-longer-than-text',
        'match',
        ()=>engine.shingles('ab', num(3, 90))
    ],
    [
        'mark-repeated-negative',
        'match',
        ()=>engine.repeat('*', -num(1, 99))
    ],
    [
        'pattern-quantifier-first',
        'match',
        ()=>engine.pattern(`*${thing()}`)
    ],
    [
        'normal-form-unknown',
        'match',
        ()=>engine.normal(thing(), `NF${num()}`)
    ],
    [
        'remembered-a-text',
        'match',
        ()=>engine.remember(tag())
    ],
    [
        'chain-without-end',
        'match',
        ()=>{
            const c = {
                tag: tag(),
                next: {}
            };
            c.next = c;
            return engine.chain(c);
        }
    ],
    [
        'score-out-of-hundred',
        'match',
        ()=>engine.threshold(num(101, 999))
    ],
    [
        'compared-with-none',
        'match',
        ()=>engine.compare(Promise.resolve(undefined))
    ],
    [
        'candidates-not-iterable',
        'match',
        ()=>engine.rank({
                tag: tag()
            })
    ],
    [
        'rule-never-written',
        'match',
        ()=>engine.rule(thing())
    ],
    [
        'union-of-an-array',
        'match',
        ()=>engine.distinct([
                tag()
            ])
    ],
    [
        'match-unexplained',
        'match',
        ()=>engine.explain({
                tag: tag(),
                score: 1
            })
    ],
    [
        'item-on-no-shelf',
        'custody',
        ()=>shelves.take(tag())
    ],
    [
        'claim-few-traits',
        'custody',
        ()=>shelves.claim(tag(), clerk(), num(0, 3))
    ],
    [
        'held-by-two-clerks',
        'custody',
        async ()=>{
            const t = tag();
            await shelves.hold(t);
            await shelves.hold(t);
        }
    ],
    [
        'badge-expired',
        'custody',
        ()=>shelves.badge(shelves.issue(clerk(), 'lost-and-found', -num()))
    ],
    [
        'badge-other-secret',
        'custody',
        ()=>shelves.badge(shelves.issue(clerk(), 'station', 60))
    ],
    [
        'badge-garbled',
        'custody',
        ()=>shelves.badge(thing())
    ],
    [
        'manifest-file-gone',
        'custody',
        ()=>shelves.manifest(`/var/desk/${tag()}.txt`)
    ],
    [
        'seal-folder-gone',
        'custody',
        ()=>shelves.seal(`/var/desk/${tag()}/seal`, clerk())
    ],
    [
        'disposed-while-frozen',
        'custody',
        ()=>shelves.dispose(Object.freeze({
                tag: tag(),
                state: 'kept'
            }))
    ],
    [
        'reserve-null',
        'custody',
        ()=>shelves.auction([
                {
                    reserve: {
                        amount: num()
                    }
                },
                {
                    reserve: null
                }
            ])
    ],
    [
        'shelf-without-dash',
        'custody',
        ()=>shelves.row(`S${num()}`)
    ],
    [
        'capacity-below-zero',
        'custody',
        ()=>shelves.capacity(-num())
    ],
    [
        'take-unbound',
        'custody',
        ()=>shelves.everyone([
                tag()
            ])
    ],
    [
        'quote-502',
        'courier',
        ()=>couriers.quote(tag())
    ],
    [
        'label-without-pdf',
        'courier',
        ()=>couriers.label(tag())
    ],
    [
        'track-no-events',
        'courier',
        ()=>couriers.track(tag())
    ],
    [
        'customs-too-slow',
        'courier',
        ()=>couriers.customs(tag())
    ],
    [
        'collect-refused',
        'courier',
        ()=>couriers.collect(tag())
    ],
    [
        'parcel-database-down',
        'courier',
        ()=>couriers.archive(tag())
    ],
    [
        'redis-publish-closed',
        'courier',
        ()=>couriers.announce(tag())
    ],
    [
        'rebook-wrapped-410',
        'courier',
        ()=>couriers.rebook(tag())
    ],
    [
        'address-no-scheme',
        'courier',
        ()=>couriers.address(`${thing()}.example/${num()}`)
    ],
    [
        'postcode-unmatched',
        'courier',
        ()=>couriers.postcode({
                lines: [
                    thing()
                ]
            })
    ],
    [
        'fee-currency-lower',
        'courier',
        ()=>couriers.fee(num(), pick([
                'E1',
                'EURO',
                '??'
            ]))
    ],
    [
        'header-line-break',
        'courier',
        ()=>couriers.header(`${thing()}\n${tag()}`)
    ],
    [
        'bytes-not-utf-8',
        'courier',
        ()=>couriers.decode(Uint8Array.from([
                0x61,
                0xff,
                num(1, 9)
            ]))
    ],
    [
        'courier-never-came',
        'courier',
        ()=>couriers.deadline(num(10, 40))
    ]
];
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const partner = (0, _nodehttp.createServer)((request, response)=>{
    const kind = request.url.split('/')[1];
    if (kind === 'slow') return;
    response.statusCode = ({
        quote: 502,
        rebook: 410
    })[kind] ?? 200;
    response.setHeader('content-type', 'application/json').end(kind === 'track' ? '{"events":[]}' : '{}');
});
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
partner.listen(9923, '127.0.0.1', async ()=>{
    const wrap = process.env['WRAP'] === 'layers' ? _doors.layered : (work)=>work;
    const jobs = JOBS.map(([bug, area, work])=>({
            bug,
            area,
            work: wrap(work)
        }));
    await (0, _doors.through)(process.env['DOOR'], jobs, (job, thrown)=>{
        const error = thrown;
        const type = error.code ? String(error.code) : error.name;
        console.log(JSON.stringify({
            bug: job.bug,
            type,
            message: error.message,
            stack: error.stack,
            span: `desk ${job.area}`,
            kind: 1
        }));
    });
    process.exit(0);
});

//# sourceMappingURL=main.js.map