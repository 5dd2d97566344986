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
    get ChangeContact () {
        return ChangeContact;
    },
    get CreateShipment () {
        return CreateShipment;
    },
    get PlanPickup () {
        return PlanPickup;
    }
});
const _classvalidator = require("class-validator");
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
function _ts_decorate(decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") {
        r = Reflect.decorate(decorators, target, key, desc);
    } else {
        for(var i = decorators.length - 1; i >= 0; i--){
            if (d = decorators[i]) {
                r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
            }
        }
    }
    return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata(metadataKey, metadataValue) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") {
        return Reflect.metadata(metadataKey, metadataValue);
    }
}
// Revision 6.
const gauge1 = (of)=>of + 6;
globalThis.gauges = gauge1(globalThis.gauges ?? 0);
class CreateShipment {
    constructor(){
        _define_property(this, "reference", void 0);
        _define_property(this, "weightKg", void 0);
        _define_property(this, "carrier", void 0);
    }
}
_ts_decorate([
    (0, _classvalidator.IsString)(),
    (0, _classvalidator.Length)(3, 20),
    _ts_metadata("design:type", String)
], CreateShipment.prototype, "reference", void 0);
_ts_decorate([
    (0, _classvalidator.IsNumber)(),
    (0, _classvalidator.Min)(0.1),
    _ts_metadata("design:type", Number)
], CreateShipment.prototype, "weightKg", void 0);
_ts_decorate([
    (0, _classvalidator.IsOptional)(),
    (0, _classvalidator.IsString)(),
    _ts_metadata("design:type", String)
], CreateShipment.prototype, "carrier", void 0);
// Revision 6.
const gauge2 = (of)=>of + 6;
globalThis.gauges = gauge2(globalThis.gauges ?? 0);
class ChangeContact {
    constructor(){
        _define_property(this, "email", void 0);
        _define_property(this, "phone", void 0);
    }
}
_ts_decorate([
    (0, _classvalidator.IsEmail)(),
    _ts_metadata("design:type", String)
], ChangeContact.prototype, "email", void 0);
_ts_decorate([
    (0, _classvalidator.IsOptional)(),
    (0, _classvalidator.IsString)(),
    _ts_metadata("design:type", String)
], ChangeContact.prototype, "phone", void 0);
// Revision 6.
const gauge3 = (of)=>of + 6;
globalThis.gauges = gauge3(globalThis.gauges ?? 0);
class PlanPickup {
    constructor(){
        _define_property(this, "day", void 0);
    }
}
_ts_decorate([
    (0, _classvalidator.IsISO8601)(),
    _ts_metadata("design:type", String)
], PlanPickup.prototype, "day", void 0);

//# sourceMappingURL=dto.js.map