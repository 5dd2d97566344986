"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "Desk", {
    enumerable: true,
    get: function() {
        return Desk;
    }
});
const _httpexception = require("hono/http-exception");
const _text = require("../support/text");
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
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const gauge1 = (of)=>of + 14;
globalThis.ferryGauge = gauge1(1);
class Desk {
    async book(sailing, customer, seats) {
        await this.parts.sailings.get(1);
        await this.parts.sailings.book(sailing, customer, seats);
    }
    async pay(booking, cents) {
        return this.parts.payments.charge(booking.id, cents);
    }
    async whoAmI(header) {
        const token = header.split(' ')[1];
        const subject = await this.parts.payments.verify(token);
        return subject;
    }
    allow(role, action) {
        if (role !== 'purser') throw new _httpexception.HTTPException(403, {
            message: `${role} may not ${action}`
        });
    }
    ticket(template, data) {
        return (0, _text.rendered)(template, data);
    }
    port(text, harbour) {
        return (0, _text.section)(text, harbour);
    }
    upload(data) {
        return (0, _text.gunzipped)(data);
    }
    checksum(given, known) {
        return (0, _text.same)(given, known);
    }
    constructor(parts){
        _define_property(this, "parts", void 0);
        _define_property(this, "capacity", void 0);
        _define_property(this, "route", void 0);
        _define_property(this, "sailing", void 0);
        _define_property(this, "vessel", void 0);
        _define_property(this, "device", void 0);
        _define_property(this, "manifest", void 0);
        _define_property(this, "scan", void 0);
        this.parts = parts;
        this.capacity = (code)=>this.parts.bookings.capacity(code);
        this.route = (code)=>this.parts.bookings.route(code);
        this.sailing = (id)=>this.parts.sailings.get(id);
        this.vessel = (id)=>this.parts.sailings.vessel(id);
        this.device = (uuid)=>(0, _text.bytesOf)(uuid);
        this.manifest = (data)=>(0, _text.strict)(data);
        this.scan = (data)=>(0, _text.record)(data);
    }
}
//# sourceMappingURL=desk.js.map
