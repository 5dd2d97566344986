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
    get InvoiceRepository () {
        return InvoiceRepository;
    },
    get ShipmentRepository () {
        return ShipmentRepository;
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
class ShipmentRepository {
    async get(id) {
        const found = await this.source.getRepository(_entities.Shipment).findOne({
            where: {
                id
            },
            relations: {
                carrier: true
            }
        });
        if (found === null) throw new _errors.NotFoundError(`Shipment ${id} not found`);
        return found;
    }
    async insert(values) {
        const result = await this.source.getRepository(_entities.Shipment).insert(values);
        return result.identifiers[0]['id'];
    }
    async save(shipment, expected) {
        const current = await this.get(shipment.id);
        if (current.version !== expected) throw new _errors.ConflictError(`Shipment ${shipment.id} was changed by someone else: version ${current.version}, expected ${expected}`);
        return this.source.getRepository(_entities.Shipment).save(shipment);
    }
    byContact(email) {
        return this.source.getRepository(_entities.Shipment).find({
            where: {
                contactEmail: email
            }
        });
    }
    count() {
        return this.source.getRepository(_entities.Shipment).count();
    }
    weightsByMonth(year) {
        return this.source.query(`SELECT strftime('%m', collected_at) AS month, SUM(weightKg) AS kg FROM shipments WHERE strftime('%Y', collected_at) = '${year}' GROUP BY 1`);
    }
    depots() {
        return this.source.getRepository(_entities.Depot).find();
    }
    constructor(source){
        _define_property(this, "source", void 0);
        this.source = source;
    }
}
ShipmentRepository = _ts_decorate([
    (0, _container.Injectable)(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof _typeorm.DataSource === "undefined" ? Object : _typeorm.DataSource
    ])
], ShipmentRepository);
class InvoiceRepository {
    forShipment(shipmentId) {
        return this.source.getRepository(_entities.Invoice).findOneByOrFail({
            shipmentId
        });
    }
    async create(values) {
        return this.source.getRepository(_entities.Invoice).save(this.source.getRepository(_entities.Invoice).create(values));
    }
    search(term) {
        return this.source.getRepository(_entities.Invoice).createQueryBuilder('i').where(`i.dueOn LIKE '%${term}%'`).getMany();
    }
    constructor(source){
        _define_property(this, "source", void 0);
        this.source = source;
    }
}
InvoiceRepository = _ts_decorate([
    (0, _container.Injectable)(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof _typeorm.DataSource === "undefined" ? Object : _typeorm.DataSource
    ])
], InvoiceRepository);

//# sourceMappingURL=shipments.js.map