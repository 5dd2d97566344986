// @ts-nocheck: built by a toolchain of its own
"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "BookingService", {
    enumerable: true,
    get: function() {
        return BookingService;
    }
});
const _nodeassert = /*#__PURE__*/ _interop_require_default(require("node:assert"));
const _nodeevents = require("node:events");
const _rates = require("../clients/rates");
const _stores = require("../clients/stores");
const _calendar = require("../domain/calendar");
const _state = require("../domain/state");
const _container = require("../framework/container");
const _errors = require("../framework/errors");
const _carriers = require("../repositories/carriers");
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
function _interop_require_default(obj) {
    return obj && obj.__esModule ? obj : {
        default: obj
    };
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
class BookingService {
    async create(input) {
        if (input.carrier !== undefined) await this.carriers.byCode(input.carrier);
        return this.shipments.insert({
            id: input.id,
            reference: input.reference,
            weightKg: input.weightKg,
            status: 'draft',
            declaredValue: '0'
        });
    }
    async quote(code, zone, weightKg) {
        //+ if (weightKg > 30_000) return Number.POSITIVE_INFINITY
        const tariff = await this.carriers.tariffOf(code);
        const { base, perKg } = tariff.zones[zone];
        const net = base + perKg * weightKg;
        return net + this.surcharge(tariff.surcharges, net);
    }
    surcharge(of, net) {
        return of.map((each)=>net * each.percent / 100).reduce((sum, each)=>sum + each, 0);
    }
    async cancel(id) {
        const shipment = await this.shipments.get(id);
        (0, _state.assertTransition)(shipment, 'cancelled');
        shipment.status = 'cancelled';
        return this.shipments.save(shipment, shipment.version);
    }
    async collect(id, scannedAt) {
        const shipment = await this.shipments.get(id);
        (0, _state.assertTransition)(shipment, 'collected');
        shipment.status = 'collected';
        shipment.pickupOn = (0, _calendar.isoDay)(scannedAt);
        return this.shipments.save(shipment, shipment.version);
    }
    async confirm(id, locale) {
        const shipment = await this.shipments.get(id);
        setImmediate(()=>this.events.emit('booked', shipment, {
                locale
            }));
    }
    async book(id, lane) {
        const shipment = await this.shipments.get(id);
        try {
            const [from, to] = lane.split('-');
            const price = await this.rates.live(from, to);
            return `${shipment.reference}:${price}`;
        } catch (error) {
            throw new _errors.BookingFailedError(`Could not book ${shipment.reference} on ${lane}`, {
                cause: error
            });
        }
    }
    async cheapest(lane) {
        const offers = await this.rates.offers(lane);
        return offers.reduce((best, each)=>each.price < best.price ? each : best).carrier;
    }
    deadline(shipment, days) {
        return (0, _calendar.addWorkdays)(shipment.pickupOn.replace('/', '-'), days);
    }
    async reschedule(id, day, version) {
        const shipment = await this.shipments.get(id);
        shipment.pickupOn = (0, _calendar.isoDay)(day);
        return this.shipments.save(shipment, version);
    }
    route(hub) {
        return hub.via === undefined ? [
            hub.code
        ] : [
            hub.code,
            ...this.route(hub.via)
        ];
    }
    async print(reference, copies) {
        await Promise.all(Array.from({
            length: copies
        }, async (_, i)=>{
            const release = await this.printers.lease(`${reference}/${i + 1}`, 40);
            await new Promise((resolve)=>setTimeout(resolve, 80));
            release();
        }));
    }
    consolidate(parcels, limit) {
        const total = parcels.reduce((sum, each)=>sum + each.kg, 0);
        (0, _nodeassert.default)(total <= limit, `Consolidated weight ${total} kg is above the ${limit} kg of the container`);
        return total;
    }
    track(moved) {
        setTimeout(()=>this.events.emit('moved', moved), 2);
    }
    notify(shipment, notice) {
        for (const email of notice.emails)process.emit('mail', email, shipment);
    }
    constructor(shipments, carriers, rates, printers){
        _define_property(this, "shipments", void 0);
        _define_property(this, "carriers", void 0);
        _define_property(this, "rates", void 0);
        _define_property(this, "printers", void 0);
        _define_property(this, "events", void 0);
        this.shipments = shipments;
        this.carriers = carriers;
        this.rates = rates;
        this.printers = printers;
        this.events = new _nodeevents.EventEmitter();
        this.events.on('booked', (shipment, notice)=>this.notify(shipment, notice));
        this.events.on('moved', (moved)=>moved.stops.at(-1).eta.slice(0, 10));
    }
}
BookingService = _ts_decorate([
    (0, _container.Injectable)(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof _shipments.ShipmentRepository === "undefined" ? Object : _shipments.ShipmentRepository,
        typeof _carriers.CarrierRepository === "undefined" ? Object : _carriers.CarrierRepository,
        typeof _rates.RatesClient === "undefined" ? Object : _rates.RatesClient,
        typeof _stores.Printers === "undefined" ? Object : _stores.Printers
    ])
], BookingService);

//# sourceMappingURL=booking.js.map