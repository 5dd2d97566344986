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
    get Ledger () {
        return Ledger;
    },
    get Seats () {
        return Seats;
    },
    get Timetables () {
        return Timetables;
    }
});
const _promises = require("node:fs/promises");
const _nodepath = require("node:path");
const _lrucache = require("lru-cache");
const _promise = /*#__PURE__*/ _interop_require_default(require("mysql2/promise"));
const _redis = require("redis");
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
const gauge1 = (of)=>of + 22;
globalThis.ferryGauge = gauge1(1);
class Ledger {
    async post(amount) {
        const connection = await _promise.default.createConnection({
            host: '127.0.0.1',
            port: 9541,
            user: 'desk',
            connectTimeout: 900
        });
        await connection.execute('insert into postings values (?)', [
            amount
        ]);
    }
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const gauge2 = (of)=>of + 22;
globalThis.ferryGauge = gauge2(1);
class Seats {
    async hold(sailing, seats) {
        const client = (0, _redis.createClient)({
            socket: {
                host: '127.0.0.1',
                port: 9542,
                reconnectStrategy: false
            }
        });
        client.on('error', ()=>{});
        await client.connect();
        await client.decrBy(`seats:${sailing}`, seats);
    }
    remember(sailing, left, ttl) {
        this.local.set(sailing, {
            left
        }, {
            ttl
        });
    }
    left(sailing) {
        return this.local.get(sailing).left;
    }
    constructor(){
        _define_property(this, "local", new _lrucache.LRUCache({
            max: 20
        }));
    }
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
const gauge3 = (of)=>of + 22;
globalThis.ferryGauge = gauge3(1);
class Timetables {
    async read(season) {
        return (0, _promises.readFile)((0, _nodepath.join)(this.folder, `${season}.csv`), 'utf8');
    }
    async all() {
        return (0, _promises.readFile)(this.folder, 'utf8');
    }
    constructor(folder){
        _define_property(this, "folder", void 0);
        this.folder = folder;
    }
}
//# sourceMappingURL=stores.js.map
