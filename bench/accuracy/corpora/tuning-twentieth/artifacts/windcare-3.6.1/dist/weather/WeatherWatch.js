"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "WeatherWatch", {
    enumerable: true,
    get: function() {
        return WeatherWatch;
    }
});
const _nodeevents = require("node:events");
const _promises = require("node:timers/promises");
const _nodeutil = require("node:util");
const _nodezlib = require("node:zlib");
const _tsyringe = require("tsyringe");
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
let WeatherWatch = class WeatherWatch {
    async forecast(site) {
        const { hours } = await this.http.fetchJson(`/forecast/${site}`);
        return Math.max(...hours.map(({ gust })=>gust));
    }
    async lightning(site) {
        return this.http.fetchJson(`/lightning/${site}`);
    }
    async buoys() {
        const { buoys } = await this.http.fetchJson('/buoys');
        const [{ at }] = buoys;
        return at[0];
    }
    async calm(ms) {
        return (0, _nodeevents.once)(this.bus, 'calm', {
            signal: AbortSignal.timeout(ms)
        });
    }
    async grid(raw) {
        return (0, _nodeutil.promisify)(_nodezlib.inflate)(raw);
    }
    vector(raw) {
        return new DataView(raw.buffer, raw.byteOffset, raw.byteLength).getFloat64(0);
    }
    samples(raw) {
        return new Float32Array(raw);
    }
    async sites(loaders) {
        await (0, _promises.setTimeout)(0);
        return Promise.all(loaders.map((load)=>load()));
    }
    async station(code) {
        await (0, _promises.setTimeout)(1);
        throw new Error(`station ${code} reports no wind since ${code.length} hours`);
    }
    format(value, unit) {
        return new Intl.NumberFormat('en', {
            style: 'unit',
            unit
        }).format(value);
    }
    constructor(http){
        _define_property(this, "http", void 0);
        _define_property(this, "bus", void 0);
        this.http = http;
        this.bus = new _nodeevents.EventEmitter();
    }
};
WeatherWatch = _ts_decorate([
    (0, _tsyringe.singleton)(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof _HttpGateway.HttpGateway === "undefined" ? Object : _HttpGateway.HttpGateway
    ])
], WeatherWatch);

//# sourceMappingURL=WeatherWatch.js.map