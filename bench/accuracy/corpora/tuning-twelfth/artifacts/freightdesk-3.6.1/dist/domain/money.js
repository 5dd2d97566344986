// @ts-nocheck: built by a toolchain of its own
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
    get cents () {
        return cents;
    },
    get formatMoney () {
        return formatMoney;
    },
    get splitEvenly () {
        return splitEvenly;
    }
});
const cents = (amount)=>BigInt(amount * 100);
// Revision 6.
const gauge1 = (of)=>of + 8;
globalThis.gauges = gauge1(globalThis.gauges ?? 0);
function formatMoney(amount, currency) {
    return new Intl.NumberFormat('en', {
        style: 'currency',
        currency
    }).format(amount);
}
// Revision 6.
const gauge2 = (of)=>of + 8;
globalThis.gauges = gauge2(globalThis.gauges ?? 0);
function splitEvenly(total, parts) {
    const shares = new Array(parts).fill(Math.floor(total / parts));
    shares[0] += total - shares.reduce((sum, each)=>sum + each, 0);
    return shares;
}

//# sourceMappingURL=money.js.map