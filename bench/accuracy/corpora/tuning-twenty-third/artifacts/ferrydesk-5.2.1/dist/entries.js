"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
function _export(target, all) {
    for(var name in all)Object.defineProperty(target, name, {
        enumerable: true,
        get: Object.getOwnPropertyDescriptor(all, name).get
    });
}
_export(exports, {
    get Values () {
        return Values;
    },
    get entries () {
        return entries;
    }
});
function _define_property(obj, key, value) {
    if (key in obj) {
        Object.defineProperty(obj, key, {
            value: value,
            enumerable: true,
            configurable: true,
            writable: true
        });
    } else obj[key] = value;
    return obj;
}
class Values {
    int(n) {
        this.state = Math.imul(this.state, 1664525) + 1013904223 >>> 0;
        return Math.floor(this.state / 4294967296 * n);
    }
    num() {
        return 100 + this.int(9000);
    }
    pick(...of) {
        return of[this.int(of.length)];
    }
    word() {
        return this.pick('skerry', 'lagoon', 'estuary', 'headland', 'inlet', 'isthmus', 'reef', 'strait');
    }
    constructor(seed){
        _define_property(this, "state", void 0);
        this.state = seed * 2654435761 % 4294967296;
        this.int(3);
    }
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const booking = (v, more = {})=>({
        id: v.num(),
        state: 'held',
        seats: 2,
        ...more
    });
const entries = [
    (a, v)=>a.desk.capacity(`NH-${v.num()}`),
    (a, v)=>a.desk.capacity(v.pick('NH-0915', 'NH-0915')),
    (a, v)=>a.desk.sailing(v.num()),
    (a, v)=>a.desk.vessel(v.num()),
    (a, v)=>a.sailings.add(v.pick('NH-0700', 'NH-0915'), v.word()),
    (a, v)=>a.desk.book(v.num(), v.word(), 2),
    (a, v)=>a.desk.book(1, v.word(), -v.int(9)),
    (a, v)=>a.sailings.load(`2026-05-${10 + v.int(19)}`),
    (a, v)=>a.bookings.hold(`NH-${v.num()}`, 2),
    (a, v)=>a.seats.left(`NH-${v.num()}`),
    (a)=>a.timetables.all(),
    (a, v)=>a.desk.pay(booking(v), v.num()),
    (a, v)=>a.payments.refund(`ch_${v.num()}`),
    (a, v)=>a.payments.capture(`ch_${v.num()}`),
    (a, v)=>a.payments.webhook(`{"type":"charge.${v.word()}","id":${v.num()}`),
    async (a, v)=>a.desk.whoAmI(`Bearer ${await a.payments.sign(v.word(), v.num())}`),
    (a, v)=>a.harbours.berths(v.word()),
    (a, v)=>a.harbours.pilot(v.word()),
    (a, v)=>a.harbours.weather(v.word()),
    (a, v)=>a.harbours.tides([
            {
                harbour: v.word(),
                tide: {
                    height: 3
                }
            },
            {
                harbour: v.word()
            }
        ]),
    (a, v)=>a.harbours.next(v.word()),
    (a, v)=>a.harbours.signal(v.word()),
    (a, v)=>a.harbours.endpoint(`${v.word()}.example.org`),
    (a, v)=>a.bookings.create({
            customer: v.word(),
            seats: 10 + v.int(80)
        }),
    (a, v)=>a.bookings.register({
            name: v.word(),
            mail: `${v.word()} at example.org`
        }),
    (a, v)=>a.bookings.board(booking(v, {
            state: v.pick('held', 'refunded')
        })),
    (a, v)=>a.bookings.refund(booking(v, {
            state: v.pick('held', 'boarded')
        })),
    (a, v)=>a.bookings.surnames(booking(v, {
            tickets: [
                {
                    seat: '1A'
                }
            ]
        })),
    (a, v)=>a.bookings.mail(booking(v, {
            customer: null
        })),
    (a, v)=>a.bookings.invoice(booking(v)),
    (a, v)=>a.bookings.deck(v.word()),
    (a)=>a.bookings.longest([]),
    (a, v)=>a.bookings.issue([
            booking(v, {
                tickets: [
                    {
                        seat: '2B'
                    }
                ]
            }),
            booking(v)
        ]),
    (a, v)=>a.bookings.reissue([
            booking(v),
            booking(v),
            booking(v, {
                state: 'paid'
            })
        ]),
    (a, v)=>a.bookings.copy({
            id: v.num(),
            print: ()=>1
        }),
    (a, v)=>a.pricing.price(v.word(), 2),
    (a, v)=>a.pricing.fare(v.pick('dog', 'bike', 'pram')),
    (a, v)=>{
        const { quoter } = a.pricing;
        return quoter(v.pick('low', 'high'));
    },
    (a, v)=>a.pricing.total([
            '4.50',
            `${v.num()},00`
        ]),
    (a, v)=>a.pricing.total([
            `-${v.num()}`
        ]),
    (a, v)=>a.pricing.points(10n, v.num()),
    (a, v)=>a.pricing.exported({
            points: BigInt(v.num()),
            id: v.num()
        }),
    (a, v)=>a.pricing.departure(`${v.word()} ${v.word()}`),
    (a, v)=>a.pricing.local(new Date(0), `Europe/${v.word()}`),
    (a, v)=>a.pricing.transfers('a', {
            a: 'b',
            b: v.pick('a', 'b')
        }),
    (a, v)=>a.pricing.bar(-v.num()),
    (a, v)=>a.desk.allow(v.pick('deckhand', 'cook'), v.pick('refund', 'board')),
    (a, v)=>a.desk.ticket(`Dear {{ name }}, {% if ${v.word()} %}welcome`, {
            name: v.word()
        }),
    (a, v)=>a.desk.ticket('Dear {{ name }}, seat {{ seat }}', {
            name: v.word()
        }),
    (a, v)=>a.desk.device(`device-${v.num()}`),
    (a, v)=>a.desk.upload(Buffer.from(`plain ${v.word()}`)),
    (a, v)=>a.desk.manifest(Uint8Array.from([
            80,
            233,
            81,
            v.int(60)
        ])),
    (a, v)=>a.desk.scan(Buffer.alloc(4 + v.int(2)))
];
//# sourceMappingURL=entries.js.map
