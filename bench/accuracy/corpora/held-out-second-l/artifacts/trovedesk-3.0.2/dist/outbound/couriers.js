"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "Couriers", {
    enumerable: true,
    get: function() {
        return Couriers;
    }
});
const _axios = /*#__PURE__*/ _interop_require_default(require("axios"));
const _ioredis = /*#__PURE__*/ _interop_require_default(require("ioredis"));
const _pg = require("pg");
const _tsyringe = require("tsyringe");
const _faults = require("../shared/faults");
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
let Couriers = class Couriers {
    async quote(parcel) {
        return (await this.web.get(`/quote/${parcel}`)).data.total;
    }
    async label(parcel) {
        const { data } = await this.web.get(`/label/${parcel}`);
        return data.pdf.length;
    }
    async track(parcel) {
        const { data } = await this.web.get(`/track/${parcel}`);
        return data.events[0].at;
    }
    async customs(parcel) {
        await this.web.get(`/slow/${parcel}`);
    }
    async collect(parcel) {
        await this.web.get(`http://127.0.0.1:9924/collect/${parcel}`);
    }
    async archive(parcel) {
        const client = new _pg.Client({
            host: '127.0.0.1',
            port: 9925,
            user: 'desk',
            database: 'desk'
        });
        await client.connect();
        await client.query('INSERT INTO parcel VALUES ($1)', [
            parcel
        ]);
    }
    async announce(parcel) {
        const redis = new _ioredis.default({
            port: 9926,
            host: '127.0.0.1',
            retryStrategy: ()=>null,
            lazyConnect: true,
            maxRetriesPerRequest: 0
        });
        redis.on('error', ()=>undefined);
        await redis.publish('parcels', parcel);
    }
    async rebook(parcel) {
        try {
            await this.web.get(`/rebook/${parcel}`);
        } catch (error) {
            throw new _faults.DeskFault(`courier would not take ${parcel} again: ${error.message}`, undefined, {
                cause: error
            });
        }
    }
    address(text) {
        return new URL(text);
    }
    postcode(address) {
        return address.lines.at(-1).match(/\d{5}/)[0];
    }
    fee(amount, currency) {
        return amount.toLocaleString('en', {
            style: 'currency',
            currency
        });
    }
    header(name) {
        return new Headers({
            'x-parcel': name
        });
    }
    decode(bytes) {
        return new TextDecoder('utf-8', {
            fatal: true
        }).decode(bytes);
    }
    async deadline(ms) {
        const signal = AbortSignal.timeout(ms);
        await new Promise((_, reject)=>{
            const alive = setTimeout(()=>undefined, 1000);
            signal.addEventListener('abort', ()=>(clearTimeout(alive), reject(new _faults.DeskFault(`no courier came within ${ms} ms`, 'NO_COURIER'))));
        });
    }
    constructor(){
        _define_property(this, "web", _axios.default.create({
            baseURL: 'http://127.0.0.1:9923',
            timeout: 300,
            proxy: false
        }));
    }
};
Couriers = _ts_decorate([
    (0, _tsyringe.injectable)()
], Couriers);

//# sourceMappingURL=couriers.js.map