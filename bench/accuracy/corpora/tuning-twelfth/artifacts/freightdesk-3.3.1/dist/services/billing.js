// @ts-nocheck: built by a toolchain of its own
"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "BillingService", {
    enumerable: true,
    get: function() {
        return BillingService;
    }
});
const _money = require("../domain/money");
const _container = require("../framework/container");
const _settings = require("../framework/settings");
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
class BillingService {
    async issue(shipmentId, totalCents, terms) {
        return this.invoices.create({
            shipmentId,
            totalCents,
            dueOn: terms['due_on']
        });
    }
    async paid(shipmentId) {
        const invoice = await this.invoices.forShipment(shipmentId);
        return invoice.totalCents;
    }
    async declaredValue(id) {
        const shipment = await this.shipments.get(id);
        return `${shipment.declaredValue.toFixed(2)} ${shipment.currency}`;
    }
    async insuranceLine(id) {
        const shipment = await this.shipments.get(id);
        return (0, _money.formatMoney)(Number(shipment.declaredValue), shipment.currency);
    }
    refund(amount, percent) {
        return (0, _money.cents)(amount * percent / 100);
    }
    instalments(total, months) {
        return (0, _money.splitEvenly)(total, months);
    }
    async late() {
        return (await this.invoices.search('2026')).length;
    }
    render(template, values) {
        return this.settings.template(template).replaceAll(/\{(\w+)\}/g, (_, name)=>values[name]);
    }
    async find(term) {
        return this.invoices.search(term);
    }
    async gatewayKey() {
        return this.settings.required('PAYMENT_GATEWAY_KEY');
    }
    filter(lines, query) {
        const pattern = new RegExp(query, 'i');
        return lines.filter((line)=>pattern.test(line));
    }
    constructor(invoices, shipments, settings){
        _define_property(this, "invoices", void 0);
        _define_property(this, "shipments", void 0);
        _define_property(this, "settings", void 0);
        this.invoices = invoices;
        this.shipments = shipments;
        this.settings = settings;
    }
}
BillingService = _ts_decorate([
    (0, _container.Injectable)(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof _shipments.InvoiceRepository === "undefined" ? Object : _shipments.InvoiceRepository,
        typeof _shipments.ShipmentRepository === "undefined" ? Object : _shipments.ShipmentRepository,
        typeof _settings.Settings === "undefined" ? Object : _settings.Settings
    ])
], BillingService);

//# sourceMappingURL=billing.js.map