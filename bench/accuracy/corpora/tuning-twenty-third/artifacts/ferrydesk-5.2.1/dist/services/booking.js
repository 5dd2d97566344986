"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "BookingService", {
    enumerable: true,
    get: function() {
        return BookingService;
    }
});
const _nodeevents = require("node:events");
const _typebox = require("@sinclair/typebox");
const _value = require("@sinclair/typebox/value");
const _plimit = /*#__PURE__*/ _interop_require_default(require("p-limit"));
const _yup = /*#__PURE__*/ _interop_require_wildcard(require("yup"));
const _errors = require("../support/errors");
const _guards = require("../support/guards");
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
function _interop_require_default(obj) {
    return obj && obj.__esModule ? obj : {
        default: obj
    };
}
function _getRequireWildcardCache(nodeInterop) {
    if (typeof WeakMap !== "function") return null;
    var cacheBabelInterop = new WeakMap();
    var cacheNodeInterop = new WeakMap();
    return (_getRequireWildcardCache = function(nodeInterop) {
        return nodeInterop ? cacheNodeInterop : cacheBabelInterop;
    })(nodeInterop);
}
function _interop_require_wildcard(obj, nodeInterop) {
    if (!nodeInterop && obj && obj.__esModule) return obj;
    if (obj === null || typeof obj !== "object" && typeof obj !== "function") return {
        default: obj
    };
    var cache = _getRequireWildcardCache(nodeInterop);
    if (cache && cache.has(obj)) return cache.get(obj);
    var newObj = {
        __proto__: null
    };
    var hasPropertyDescriptor = Object.defineProperty && Object.getOwnPropertyDescriptor;
    for(var key in obj){
        if (key !== "default" && Object.prototype.hasOwnProperty.call(obj, key)) {
            var desc = hasPropertyDescriptor ? Object.getOwnPropertyDescriptor(obj, key) : null;
            if (desc && (desc.get || desc.set)) Object.defineProperty(newObj, key, desc);
            else newObj[key] = obj[key];
        }
    }
    newObj.default = obj;
    if (cache) cache.set(obj, newObj);
    return newObj;
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const NEXT = {
    held: [
        'paid'
    ],
    paid: [
        'boarded',
        'refunded'
    ],
    boarded: [],
    refunded: []
};
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const Vehicle = _typebox.Type.Object({
    plate: _typebox.Type.String({
        minLength: 4
    }),
    metres: _typebox.Type.Number({
        maximum: 18
    })
});
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const bookingSchema = _yup.object({
    customer: _yup.string().required(),
    seats: _yup.number().required().min(1).max(9)
});
const customerSchema = _yup.object({
    name: _yup.string().required(),
    mail: _yup.string().email().required()
});
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const gauge1 = (of)=>of + 19;
globalThis.ferryGauge = gauge1(1);
class BookingService {
    async capacity(code) {
        const sailing = await this.sailings.find(code);
        return sailing.vessel.capacity;
    }
    async route(code) {
        const sailing = await this.sailings.find(code);
        const known = sailing;
        return sailing.route.toUpperCase();
    }
    create(input) {
        return bookingSchema.validate(input);
    }
    register(input) {
        return customerSchema.validateSync(input);
    }
    vehicle(input) {
        return _value.Value.Decode(Vehicle, input).metres;
    }
    move(booking, to) {
        if (!NEXT[booking.state].includes(to)) throw new _errors.StateError(booking.id, booking.state, to);
        return {
            ...booking,
            state: to
        };
    }
    board(booking) {
        return this.move(booking, 'boarded');
    }
    refund(booking) {
        this.events.emit('refund', booking.id);
        return this.move(booking, 'refunded');
    }
    surnames(booking) {
        return booking.tickets.map((ticket)=>ticket.passenger.surname.toUpperCase());
    }
    mail(booking) {
        const customer = (0, _guards.given)(booking.customer, 'customer');
        return customer.mail.trim();
    }
    invoice(booking) {
        return (0, _guards.given)(booking.customer, 'customer').name;
    }
    deck(name) {
        return this.decks.get(name).metres;
    }
    stow(metres, deck) {
        const total = metres.reduce((sum, each)=>sum + each, 0);
        return (0, _guards.within)(`Deck ${deck}: load`, total, this.deck(deck));
    }
    longest(metres) {
        return metres.reduce((a, b)=>Math.max(a, b));
    }
    async issue(bookings) {
        const limit = (0, _plimit.default)(2);
        return Promise.all(bookings.map((booking)=>limit(async ()=>booking.tickets[0].seat)));
    }
    async reissue(bookings) {
        const results = await Promise.allSettled(bookings.map(async (booking)=>this.board(booking)));
        const errors = results.flatMap((result)=>result.status === 'rejected' ? [
                result.reason
            ] : []);
        if (errors.length > 0) throw new _errors.BatchError(errors, bookings.length);
    }
    fail(reason) {
        this.events.emit('error', reason);
    }
    copy(booking) {
        return structuredClone(booking);
    }
    async hold(code, seats) {
        this.seats.remember(code, seats, 1000);
        await this.seats.hold(code, seats);
    }
    constructor(sailings, seats){
        _define_property(this, "sailings", void 0);
        _define_property(this, "seats", void 0);
        _define_property(this, "events", void 0);
        _define_property(this, "decks", void 0);
        this.sailings = sailings;
        this.seats = seats;
        this.events = new _nodeevents.EventEmitter();
        this.decks = new Map([
            [
                'A',
                {
                    metres: 120
                }
            ],
            [
                'B',
                {
                    metres: 80
                }
            ]
        ]);
    }
}
//# sourceMappingURL=booking.js.map
