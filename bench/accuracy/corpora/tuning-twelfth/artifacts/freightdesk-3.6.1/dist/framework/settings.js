// @ts-nocheck: built by a toolchain of its own
"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "Settings", {
    enumerable: true,
    get: function() {
        return Settings;
    }
});
const _nodefs = require("node:fs");
const _nodepath = require("node:path");
const _container = require("./container");
const _errors = require("./errors");
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
class Settings {
    required(name) {
        const value = process.env[name];
        if (!value) throw new _errors.ConfigError(`Missing required environment variable ${name}`);
        return value;
    }
    template(name) {
        return (0, _nodefs.readFileSync)((0, _nodepath.join)(this.home, 'templates', `${name}.html`), 'utf8');
    }
    constructor(){
        _define_property(this, "home", process.env['PREFIX'] ?? '.');
        _define_property(this, "ratesUrl", process.env['RATES_URL'] ?? 'http://127.0.0.1:9601');
        _define_property(this, "upstreamUrl", process.env['UPSTREAM_URL'] ?? 'http://127.0.0.1:9600');
    }
}
Settings = _ts_decorate([
    (0, _container.Injectable)()
], Settings);

//# sourceMappingURL=settings.js.map