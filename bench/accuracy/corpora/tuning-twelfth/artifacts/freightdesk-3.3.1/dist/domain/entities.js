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
    get Carrier () {
        return Carrier;
    },
    get Depot () {
        return Depot;
    },
    get Invoice () {
        return Invoice;
    },
    get Shipment () {
        return Shipment;
    }
});
const _typeorm = require("typeorm");
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
class Carrier {
    constructor(){
        _define_property(this, "code", void 0);
        _define_property(this, "name", void 0);
        _define_property(this, "tariff", void 0);
    }
}
_ts_decorate([
    (0, _typeorm.PrimaryColumn)({
        type: 'varchar'
    }),
    _ts_metadata("design:type", String)
], Carrier.prototype, "code", void 0);
_ts_decorate([
    (0, _typeorm.Column)({
        type: 'varchar'
    }),
    _ts_metadata("design:type", String)
], Carrier.prototype, "name", void 0);
_ts_decorate([
    (0, _typeorm.Column)({
        type: 'text',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], Carrier.prototype, "tariff", void 0);
Carrier = _ts_decorate([
    (0, _typeorm.Entity)('carriers')
], Carrier);
class Shipment {
    constructor(){
        _define_property(this, "id", void 0);
        _define_property(this, "reference", void 0);
        _define_property(this, "status", void 0);
        _define_property(this, "weightKg", void 0);
        _define_property(this, "declaredValue", void 0);
        _define_property(this, "currency", void 0);
        _define_property(this, "pickupOn", void 0);
        _define_property(this, "carrier", void 0);
        _define_property(this, "version", void 0);
    }
}
_ts_decorate([
    (0, _typeorm.PrimaryColumn)({
        type: 'integer'
    }),
    _ts_metadata("design:type", Number)
], Shipment.prototype, "id", void 0);
_ts_decorate([
    (0, _typeorm.Column)({
        type: 'varchar',
        unique: true
    }),
    _ts_metadata("design:type", String)
], Shipment.prototype, "reference", void 0);
_ts_decorate([
    (0, _typeorm.Column)({
        type: 'varchar'
    }),
    _ts_metadata("design:type", String)
], Shipment.prototype, "status", void 0);
_ts_decorate([
    (0, _typeorm.Column)({
        type: 'float'
    }),
    _ts_metadata("design:type", Number)
], Shipment.prototype, "weightKg", void 0);
_ts_decorate([
    (0, _typeorm.Column)({
        type: 'varchar'
    }),
    _ts_metadata("design:type", String)
], Shipment.prototype, "declaredValue", void 0);
_ts_decorate([
    (0, _typeorm.Column)({
        type: 'varchar',
        default: 'EUR'
    }),
    _ts_metadata("design:type", String)
], Shipment.prototype, "currency", void 0);
_ts_decorate([
    (0, _typeorm.Column)({
        type: 'varchar',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], Shipment.prototype, "pickupOn", void 0);
_ts_decorate([
    (0, _typeorm.ManyToOne)(()=>Carrier, {
        nullable: true
    }),
    (0, _typeorm.JoinColumn)(),
    _ts_metadata("design:type", Object)
], Shipment.prototype, "carrier", void 0);
_ts_decorate([
    (0, _typeorm.VersionColumn)(),
    _ts_metadata("design:type", Number)
], Shipment.prototype, "version", void 0);
Shipment = _ts_decorate([
    (0, _typeorm.Entity)('shipments')
], Shipment);
class Invoice {
    constructor(){
        _define_property(this, "id", void 0);
        _define_property(this, "shipmentId", void 0);
        _define_property(this, "totalCents", void 0);
        _define_property(this, "dueOn", void 0);
    }
}
_ts_decorate([
    (0, _typeorm.PrimaryGeneratedColumn)(),
    _ts_metadata("design:type", Number)
], Invoice.prototype, "id", void 0);
_ts_decorate([
    (0, _typeorm.Column)({
        type: 'integer'
    }),
    _ts_metadata("design:type", Number)
], Invoice.prototype, "shipmentId", void 0);
_ts_decorate([
    (0, _typeorm.Column)({
        type: 'integer'
    }),
    _ts_metadata("design:type", Number)
], Invoice.prototype, "totalCents", void 0);
_ts_decorate([
    (0, _typeorm.Column)({
        type: 'varchar'
    }),
    _ts_metadata("design:type", String)
], Invoice.prototype, "dueOn", void 0);
Invoice = _ts_decorate([
    (0, _typeorm.Entity)('invoices')
], Invoice);
class Depot {
    constructor(){
        _define_property(this, "code", void 0);
    }
}
_ts_decorate([
    (0, _typeorm.PrimaryColumn)({
        type: 'varchar'
    }),
    _ts_metadata("design:type", String)
], Depot.prototype, "code", void 0);
Depot = _ts_decorate([
    (0, _typeorm.Entity)('depots')
], Depot);

//# sourceMappingURL=entities.js.map