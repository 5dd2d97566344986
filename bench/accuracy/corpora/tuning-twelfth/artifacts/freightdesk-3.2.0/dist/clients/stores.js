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
    get Cache () {
        return Cache;
    },
    get PoolTimeoutError () {
        return PoolTimeoutError;
    },
    get Printers () {
        return Printers;
    },
    get Warehouse () {
        return Warehouse;
    }
});
const _ioredis = /*#__PURE__*/ _interop_require_default(require("ioredis"));
const _pg = require("pg");
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
class Cache {
    async get(key) {
        const redis = new _ioredis.default({
            host: '127.0.0.1',
            port: 9602,
            lazyConnect: true,
            maxRetriesPerRequest: 1,
            retryStrategy: (times)=>times > 3 ? null : 10
        });
        redis.on('error', ()=>undefined);
        try {
            return await redis.get(key);
        } finally{
            redis.disconnect();
        }
    }
}
Cache = _ts_decorate([
    (0, _container.Injectable)()
], Cache);
class Warehouse {
    async stock(sku) {
        const client = new _pg.Client({
            host: '127.0.0.1',
            port: 9603,
            user: 'freight',
            database: 'stock'
        });
        await client.connect();
        const { rows } = await client.query('SELECT on_hand FROM stock WHERE sku = $1', [
            sku
        ]);
        await client.end();
        return rows[0].on_hand;
    }
}
Warehouse = _ts_decorate([
    (0, _container.Injectable)()
], Warehouse);
class PoolTimeoutError extends _errors.AppError {
}
class Printers {
    async lease(label, ms) {
        const until = Date.now() + ms;
        while(this.free === 0){
            if (Date.now() > until) throw new PoolTimeoutError(`No printer became free within ${ms} ms for ${label}`);
            await new Promise((resolve)=>setTimeout(resolve, 5));
        }
        this.free--;
        return ()=>this.free++;
    }
    constructor(){
        _define_property(this, "free", 2);
    }
}
Printers = _ts_decorate([
    (0, _container.Injectable)()
], Printers);

//# sourceMappingURL=stores.js.map