// @ts-nocheck: built by a toolchain of its own
"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "CarrierRepository", {
    enumerable: true,
    get: function() {
        return CarrierRepository;
    }
});
const _typeorm = require("typeorm");
const _entities = require("../domain/entities");
const _container = require("../framework/container");
const _errors = require("../framework/errors");
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
class CarrierRepository {
    async byCode(code) {
        const carrier = await this.source.getRepository(_entities.Carrier).findOneBy({
            code
        });
        if (carrier === null) throw new _errors.NotFoundError(`Carrier ${code} not found`);
        return carrier;
    }
    async tariffOf(code) {
        const carrier = await this.byCode(code);
        return JSON.parse(carrier.tariff);
    }
    constructor(source){
        _define_property(this, "source", void 0);
        this.source = source;
    }
}
CarrierRepository = _ts_decorate([
    (0, _container.Injectable)(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof _typeorm.DataSource === "undefined" ? Object : _typeorm.DataSource
    ])
], CarrierRepository);

//# sourceMappingURL=carriers.js.map