// @ts-nocheck: built by a toolchain of its own
"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "ShipmentController", {
    enumerable: true,
    get: function() {
        return ShipmentController;
    }
});
const _dto = require("../domain/dto");
const _container = require("../framework/container");
const _controller = require("../framework/controller");
const _rates = require("../clients/rates");
const _stores = require("../clients/stores");
const _booking = require("../services/booking");
const _shipments = require("../repositories/shipments");
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
const view = (shipment)=>({
        id: shipment.id,
        reference: shipment.reference,
        carrier: shipment.carrier.code,
        status: shipment.status
    });
class ShipmentController {
    async show(id) {
        const shipment = await this.shipments.get(id);
        return view(shipment);
    }
    async create(id, body) {
        return this.booking.create({
            id,
            ...body
        });
    }
    async contact(id, body) {
        return {
            id,
            found: await this.shipments.byContact(body.email)
        };
    }
    async plan(id, version, body) {
        return view(await this.booking.reschedule(id, body.day, version));
    }
    async deadline(id, days) {
        return this.booking.deadline(await this.shipments.get(id), days);
    }
    async offers(lane) {
        return this.booking.cheapest(lane);
    }
    async position(reference) {
        const { lat, lon } = await this.rates.position(reference);
        return `${lat},${lon}`;
    }
    async customs(reference, goods) {
        return this.rates.declare(reference, goods);
    }
    async label(reference) {
        return this.rates.label(reference);
    }
    async recent(user) {
        return JSON.parse(await this.cache.get(`recent:${user}`) ?? '[]');
    }
    async packing(sku) {
        return this.warehouse.stock(sku);
    }
    async report(year) {
        return this.shipments.weightsByMonth(year);
    }
    async depots() {
        return this.shipments.depots();
    }
    async route(hub) {
        return this.booking.route(hub);
    }
    async consolidate(parcels, limit) {
        return this.booking.consolidate(parcels, limit);
    }
    async move(moved) {
        return this.booking.track(moved);
    }
    constructor(booking, shipments, rates, cache, warehouse){
        _define_property(this, "booking", void 0);
        _define_property(this, "shipments", void 0);
        _define_property(this, "rates", void 0);
        _define_property(this, "cache", void 0);
        _define_property(this, "warehouse", void 0);
        _define_property(this, "quote", void 0);
        _define_property(this, "cancel", void 0);
        _define_property(this, "collect", void 0);
        _define_property(this, "confirm", void 0);
        _define_property(this, "book", void 0);
        _define_property(this, "print", void 0);
        this.booking = booking;
        this.shipments = shipments;
        this.rates = rates;
        this.cache = cache;
        this.warehouse = warehouse;
        this.quote = (carrier, zone, kg)=>this.booking.quote(carrier, zone, kg);
        this.cancel = (id)=>this.booking.cancel(id);
        this.collect = (id, at)=>this.booking.collect(id, at);
        this.confirm = (id, locale)=>this.booking.confirm(id, locale);
        this.book = (id, lane)=>this.booking.book(id, lane);
        this.print = (reference, copies)=>this.booking.print(reference, copies);
    }
}
_ts_decorate([
    (0, _controller.Body)(_dto.CreateShipment),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        Number,
        typeof _dto.CreateShipment === "undefined" ? Object : _dto.CreateShipment
    ]),
    _ts_metadata("design:returntype", Promise)
], ShipmentController.prototype, "create", null);
_ts_decorate([
    (0, _controller.Body)(_dto.ChangeContact),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        Number,
        typeof _dto.ChangeContact === "undefined" ? Object : _dto.ChangeContact
    ]),
    _ts_metadata("design:returntype", Promise)
], ShipmentController.prototype, "contact", null);
_ts_decorate([
    (0, _controller.Body)(_dto.PlanPickup),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        Number,
        Number,
        typeof _dto.PlanPickup === "undefined" ? Object : _dto.PlanPickup
    ]),
    _ts_metadata("design:returntype", Promise)
], ShipmentController.prototype, "plan", null);
ShipmentController = _ts_decorate([
    (0, _container.Injectable)(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof _booking.BookingService === "undefined" ? Object : _booking.BookingService,
        typeof _shipments.ShipmentRepository === "undefined" ? Object : _shipments.ShipmentRepository,
        typeof _rates.RatesClient === "undefined" ? Object : _rates.RatesClient,
        typeof _stores.Cache === "undefined" ? Object : _stores.Cache,
        typeof _stores.Warehouse === "undefined" ? Object : _stores.Warehouse
    ])
], ShipmentController);

//# sourceMappingURL=shipments.js.map