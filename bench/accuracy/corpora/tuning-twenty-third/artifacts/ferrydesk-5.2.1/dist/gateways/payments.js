"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "Payments", {
    enumerable: true,
    get: function() {
        return Payments;
    }
});
const _axios = /*#__PURE__*/ _interop_require_default(require("axios"));
const _jose = require("jose");
const _errors = require("../support/errors");
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
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const gauge1 = (of)=>of + 20;
globalThis.ferryGauge = gauge1(1);
class Payments {
    async charge(booking, cents) {
        const { data } = await this.http.post(`/charges/${booking}`, {
            cents
        });
        return data.receipt.number;
    }
    async refund(charge) {
        await this.http.post(`/refunds/${charge}`);
    }
    async statement(month) {
        return (await this.http.get(`/statements/${month}`)).data;
    }
    async capture(charge, attempts = 2) {
        let last;
        for(let i = 0; i < attempts; i++){
            try {
                await this.http.put(`/captures/${charge}`);
                return;
            } catch (error) {
                last = error;
            }
        }
        throw new _errors.DeskError(`Capture of ${charge} failed ${attempts} times`, {
            cause: last
        });
    }
    webhook(body) {
        const event = JSON.parse(body);
        return event.type;
    }
    sign(subject, expires) {
        return new _jose.SignJWT({
            sub: subject
        }).setProtectedHeader({
            alg: 'HS256'
        }).setExpirationTime(expires).sign(this.key);
    }
    async verify(token) {
        const { payload } = await (0, _jose.jwtVerify)(token, this.key);
        return payload.sub;
    }
    constructor(base){
        _define_property(this, "http", void 0);
        _define_property(this, "key", new TextEncoder().encode('ferry-desk-secret-of-32-bytes-ok'));
        this.http = _axios.default.create({
            baseURL: base,
            timeout: 150
        });
    }
}
//# sourceMappingURL=payments.js.map
