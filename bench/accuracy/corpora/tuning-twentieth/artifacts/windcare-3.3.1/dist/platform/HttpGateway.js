"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "HttpGateway", {
    enumerable: true,
    get: function() {
        return HttpGateway;
    }
});
const _tsyringe = require("tsyringe");
const _undici = require("undici");
const _Failure = require("./Failure");
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
let HttpGateway = class HttpGateway {
    async fetchJson(path, timeout = 200) {
        const { statusCode, body } = await (0, _undici.request)(this.base + path, {
            headersTimeout: timeout,
            bodyTimeout: timeout,
            signal: AbortSignal.timeout(timeout)
        });
        if (statusCode === 401) throw new _Failure.Refused(`no access to ${path}`);
        if (statusCode >= 500) throw new _Failure.Unreachable(`upstream answered ${statusCode} on ${path}`);
        return await body.json();
    }
    async ping(path) {
        await (0, _undici.request)(this.dead + path);
    }
    constructor(){
        _define_property(this, "base", '');
        _define_property(this, "dead", '');
    }
};
HttpGateway = _ts_decorate([
    (0, _tsyringe.singleton)()
], HttpGateway);

//# sourceMappingURL=HttpGateway.js.map