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
class NotFoundError extends AppError {
    constructor(...args){
        super(...args), _define_property(this, "status", 404);
    }
}
class ConflictError extends AppError {
    constructor(...args){
        super(...args), _define_property(this, "status", 409);
    }
}
class ShipmentStateError extends AppError {
    constructor(...args){
        super(...args), _define_property(this, "status", 409);
    }
}
class BadRequestError extends AppError {
    constructor(message, fields = []){
        super(message), _define_property(this, "fields", void 0), _define_property(this, "status", void 0), this.fields = fields, this.status = 400;
    }
}
class BookingFailedError extends AppError {
}
class ConfigError extends AppError {
}

//# sourceMappingURL=errors.js.map