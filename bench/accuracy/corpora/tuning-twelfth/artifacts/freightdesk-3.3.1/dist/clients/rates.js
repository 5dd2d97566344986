// @ts-nocheck: built by a toolchain of its own
"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "RatesClient", {
    enumerable: true,
    get: function() {
        return RatesClient;
    }
});
const _axios = /*#__PURE__*/ _interop_require_default(require("axios"));
const _container = require("../framework/container");
const _settings = require("../framework/settings");
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
class RatesClient {
    async live(from, to) {
        const { data } = await _axios.default.get(`${this.settings.ratesUrl}/v1/lanes/${from}-${to}`);
        return data.price;
    }
    async offers(lane) {
        const { data } = await _axios.default.get(`${this.settings.upstreamUrl}/offers/${lane}`);
        return data.offers.map((each)=>({
                carrier: each.carrier,
                price: each.price
            }));
    }
    async declare(reference, goods) {
        const { data } = await _axios.default.post(`${this.settings.upstreamUrl}/customs`, {
            reference,
            goods
        });
        return data.mrn;
    }
    async position(reference) {
        const { data } = await _axios.default.get(`${this.settings.upstreamUrl}/slow/${reference}`, {
            timeout: 60
        });
        return data;
    }
    async label(reference) {
        const response = await fetch(`${this.settings.upstreamUrl}/labels/${reference}`);
        if (!response.ok) throw new Error(`Label service answered ${response.status} for ${reference}`);
        const { pdf } = await response.json();
        return Buffer.from(pdf, 'base64');
    }
    constructor(settings){
        _define_property(this, "settings", void 0);
        this.settings = settings;
    }
}
RatesClient = _ts_decorate([
    (0, _container.Injectable)(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof _settings.Settings === "undefined" ? Object : _settings.Settings
    ])
], RatesClient);

//# sourceMappingURL=rates.js.map