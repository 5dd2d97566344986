"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "PartsDesk", {
    enumerable: true,
    get: function() {
        return PartsDesk;
    }
});
const _fastxmlparser = require("fast-xml-parser");
const _promises = require("node:fs/promises");
const _handlebars = require("handlebars");
const _jose = require("jose");
const _ioredis = /*#__PURE__*/ _interop_require_default(require("ioredis"));
const _pg = require("pg");
const _tsyringe = require("tsyringe");
const _Failure = require("../platform/Failure");
const _HttpGateway = require("../platform/HttpGateway");
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
// Revision 6, note 1.
// Revision 6, note 2.
// Revision 6, note 3.
let OrderFailed = class OrderFailed extends _Failure.Failure {
    constructor(...args){
        super(...args), _define_property(this, "retry", true);
    }
};
let PartsDesk = class PartsDesk {
    async stock(part) {
        const { levels } = await this.http.fetchJson(`/stock/${part}`);
        return levels[0].free;
    }
    async order(part, amount) {
        try {
            await this.http.fetchJson(`/orders/${part}?n=${amount}`);
        } catch (cause) {
            throw new OrderFailed(`order of ${amount} x ${part}: ${cause.message}`, {
                cause
            });
        }
    }
    async price(part) {
        const answer = await this.http.fetchJson(`/prices/${part}`);
        return answer.price.toFixed(2);
    }
    async notifyVendor() {
        await this.http.ping('/vendor');
    }
    catalogue(xml) {
        const checked = _fastxmlparser.XMLValidator.validate(xml);
        if (checked !== true) throw new SyntaxError(`catalogue, line ${checked.err.line}: ${checked.err.msg}`);
        return new _fastxmlparser.XMLParser().parse(xml).catalogue.part.map((part)=>part.no);
    }
    label(template, part) {
        return (0, _handlebars.compile)(template, {
            strict: true
        })(part);
    }
    async drawing(name) {
        return (0, _promises.readFile)(`/var/lib/windcare/drawings/${name}.svg`, 'utf8');
    }
    async cached(port) {
        const redis = new _ioredis.default({
            port,
            lazyConnect: true,
            retryStrategy: null,
            maxRetriesPerRequest: 0
        });
        redis.on('error', ()=>undefined);
        try {
            return await redis.get('part');
        } finally{
            redis.disconnect();
        }
    }
    async ledgerRow(port) {
        const client = new _pg.Client({
            host: '127.0.0.1',
            port,
            user: 'parts',
            database: 'parts'
        });
        await client.connect();
        return client.query('SELECT 1');
    }
    async authorise(token, key) {
        const { payload } = await (0, _jose.jwtVerify)(token, new TextEncoder().encode(key), {
            issuer: 'windcare'
        });
        return payload.sub;
    }
    async token(key, issuer) {
        return new _jose.SignJWT({}).setProtectedHeader({
            alg: 'HS256'
        }).setIssuer(issuer).sign(new TextEncoder().encode(key));
    }
    reserve(free, wanted, part) {
        if (wanted > free) throw new _Failure.Refused(`only ${free} of ${part} free, ${wanted} wanted`);
        return free - wanted;
    }
    serial(text) {
        return BigInt(text.replace('SN', ''));
    }
    torque(table, bolt) {
        const row = table.get(bolt);
        return row.nm;
    }
    snapshot(part) {
        return JSON.stringify(part);
    }
    constructor(http){
        _define_property(this, "http", void 0);
        this.http = http;
    }
};
PartsDesk = _ts_decorate([
    (0, _tsyringe.injectable)(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof _HttpGateway.HttpGateway === "undefined" ? Object : _HttpGateway.HttpGateway
    ])
], PartsDesk);

//# sourceMappingURL=PartsDesk.js.map