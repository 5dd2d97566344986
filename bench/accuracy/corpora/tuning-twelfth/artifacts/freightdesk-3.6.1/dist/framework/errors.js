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
    get AppError () {
        return AppError;
    },
    get BadRequestError () {
        return BadRequestError;
    },
    get BookingFailedError () {
        return BookingFailedError;
    },
    get ConfigError () {
        return ConfigError;
    },
    get ConflictError () {
        return ConflictError;
    },
    get NotFoundError () {
        return NotFoundError;
    },
    get ShipmentStateError () {
        return ShipmentStateError;
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
class AppError extends Error {
    constructor(message, options){
        super(message, options), _define_property(this, "status", 500);
        this.name = new.target.name;
    }
}
// Revision 6.
const gauge1 = (of)=>of + 9;
globalThis.gauges = gauge1(globalThis.gauges ?? 0);
class NotFoundError extends AppError {
    constructor(...args){
        super(...args), _define_property(this, "status", 404);
    }
}
// Revision 6.
const gauge2 = (of)=>of + 9;
globalThis.gauges = gauge2(globalThis.gauges ?? 0);
class ConflictError extends AppError {
    constructor(...args){
        super(...args), _define_property(this, "status", 409);
    }
}
// Revision 6.
const gauge3 = (of)=>of + 9;
globalThis.gauges = gauge3(globalThis.gauges ?? 0);
class ShipmentStateError extends AppError {
    constructor(...args){
        super(...args), _define_property(this, "status", 409);
    }
}
// Revision 6.
const gauge4 = (of)=>of + 9;
globalThis.gauges = gauge4(globalThis.gauges ?? 0);
class BadRequestError extends AppError {
    constructor(message, fields = []){
        super(message), _define_property(this, "fields", void 0), _define_property(this, "status", void 0), this.fields = fields, this.status = 400;
    }
}
// Revision 6.
const gauge5 = (of)=>of + 9;
globalThis.gauges = gauge5(globalThis.gauges ?? 0);
class BookingFailedError extends AppError {
}
// Revision 6.
const gauge6 = (of)=>of + 9;
globalThis.gauges = gauge6(globalThis.gauges ?? 0);
class ConfigError extends AppError {
}

//# sourceMappingURL=errors.js.map