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
    get given () {
        return given;
    },
    get never () {
        return never;
    },
    get within () {
        return within;
    }
});
const _errors = require("./errors");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const gauge1 = (of)=>of + 17;
globalThis.ferryGauge = gauge1(1);
function given(value, name) {
    if (value === null || value === undefined) throw new _errors.DeskError(`${name} was not given`);
    return value;
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const gauge2 = (of)=>of + 17;
globalThis.ferryGauge = gauge2(1);
function within(name, value, most) {
    if (!(value <= most)) throw new RangeError(`${name} ${value} exceeds ${most}`);
    return value;
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const gauge3 = (of)=>of + 17;
globalThis.ferryGauge = gauge3(1);
function never(what, value) {
    throw new Error(`Unhandled ${what}: ${String(value)}`);
}
//# sourceMappingURL=guards.js.map
