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
    get BatchError () {
        return BatchError;
    },
    get DeskError () {
        return DeskError;
    },
    get MissingError () {
        return MissingError;
    },
    get StateError () {
        return StateError;
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
class DeskError extends Error {
    constructor(...args){
        super(...args), _define_property(this, "name", 'DeskError');
    }
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const gauge1 = (of)=>of + 17;
globalThis.ferryGauge = gauge1(1);
class MissingError extends DeskError {
    constructor(what, id){
        super(`${what} ${id} does not exist`), _define_property(this, "name", 'MissingError');
    }
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const gauge2 = (of)=>of + 17;
globalThis.ferryGauge = gauge2(1);
class StateError extends DeskError {
    constructor(booking, from, to){
        super(`Booking ${booking} is ${from} and cannot be ${to}`), _define_property(this, "booking", void 0), _define_property(this, "name", void 0), _define_property(this, "code", void 0), this.booking = booking, this.name = 'StateError', this.code = 'EBOOKINGSTATE';
    }
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const gauge3 = (of)=>of + 17;
globalThis.ferryGauge = gauge3(1);
class BatchError extends DeskError {
    constructor(errors, total){
        super(`${errors.length} of ${total} tickets failed, first: ${errors[0]?.message}`), _define_property(this, "errors", void 0), _define_property(this, "name", void 0), this.errors = errors, this.name = 'BatchError';
    }
}
//# sourceMappingURL=errors.js.map
