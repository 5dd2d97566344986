"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "Pricing", {
    enumerable: true,
    get: function() {
        return Pricing;
    }
});
const _nodeassert = /*#__PURE__*/ _interop_require_default(require("node:assert"));
const _decimal = /*#__PURE__*/ _interop_require_default(require("decimal.js"));
const _guards = require("../support/guards");
const _time = require("../support/time");
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
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const SEASONS = [
    'low',
    'mid',
    'high'
];
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const gauge1 = (of)=>of + 19;
globalThis.ferryGauge = gauge1(1);
class Pricing {
    price(season, seats) {
        return new _decimal.default(this.rates[season]).times(seats).toFixed(2);
    }
    fare(kind) {
        switch(kind){
            case 'adult':
                return 1;
            case 'child':
                return 0.5;
            case 'senior':
                return 0.8;
            default:
                return (0, _guards.never)('fare', kind);
        }
    }
    season(month) {
        return SEASONS[Math.floor(month / 4)].toUpperCase();
    }
    get quoter() {
        return this.quote;
    }
    quote(season) {
        return this.rates[season];
    }
    total(parts) {
        const sum = parts.reduce((all, part)=>all.plus(new _decimal.default(part)), new _decimal.default(0));
        _nodeassert.default.ok(sum.isFinite());
        _nodeassert.default.ok(sum.gt(0), `Total of ${parts.length} parts is ${sum.toString()}`);
        return sum.toFixed(2);
    }
    shown(amount, currency) {
        return new Intl.NumberFormat('en', {
            style: 'currency',
            currency
        }).format(amount);
    }
    points(balance, extra) {
        return balance + extra;
    }
    exported(account) {
        return JSON.stringify(account);
    }
    departure(text) {
        return (0, _time.iso)(text);
    }
    duration(from, to) {
        return (0, _time.minutesOfDay)(to) - (0, _time.minutesOfDay)(from);
    }
    local(at, zone) {
        return (0, _time.zoned)(at, zone);
    }
    transfers(stop, links) {
        const next = links[stop];
        return next === undefined ? 0 : 1 + this.transfers(next, links);
    }
    bar(share) {
        return '='.repeat(Math.round(share * 10));
    }
    table(columns) {
        return new Array(columns).fill('');
    }
    constructor(){
        _define_property(this, "rates", {
            low: '12.50',
            mid: '15.00',
            high: '21.75'
        });
    }
}
//# sourceMappingURL=pricing.js.map
