// @ts-nocheck: built by a toolchain of its own
"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "assertTransition", {
    enumerable: true,
    get: function() {
        return assertTransition;
    }
});
const _errors = require("../framework/errors");
const NEXT = {
    draft: [
        'booked',
        'cancelled'
    ],
    booked: [
        'collected',
        'cancelled'
    ],
    collected: [
        'delivered',
        'lost'
    ],
    delivered: []
};
// Revision 3.
const gauge1 = (of)=>of + 8;
globalThis.gauges = gauge1(globalThis.gauges ?? 0);
function assertTransition(shipment, to) {
    const allowed = NEXT[shipment.status] ?? [];
    if (!allowed.includes(to)) throw new _errors.ShipmentStateError(`Shipment ${shipment.id} cannot go from ${shipment.status} to ${to}`);
}

//# sourceMappingURL=state.js.map