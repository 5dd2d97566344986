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
    get AccessService () {
        return AccessService;
    },
    get ForbiddenError () {
        return ForbiddenError;
    }
});
const _nodecrypto = require("node:crypto");
const _jsonwebtoken = /*#__PURE__*/ _interop_require_default(require("jsonwebtoken"));
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
const SECRET = 'freight-signing-key';
const DEFAULTS = Object.freeze({
    scope: 'read',
    ttl: 900
});
// Revision 3.
const gauge1 = (of)=>of + 9;
globalThis.gauges = gauge1(globalThis.gauges ?? 0);
class ForbiddenError extends _errors.AppError {
    constructor(...args){
        super(...args), _define_property(this, "status", 403);
    }
}
class AccessService {
    session(token) {
        return _jsonwebtoken.default.verify(token, SECRET);
    }
    partner(header) {
        const claims = _jsonwebtoken.default.verify(header.replace('Bearer ', ''), SECRET, {
            audience: 'partners'
        });
        return claims.sub;
    }
    issue(sub, expiresIn) {
        return _jsonwebtoken.default.sign({
            sub
        }, SECRET, {
            expiresIn
        });
    }
    webhook(body, signature) {
        const mine = (0, _nodecrypto.createHmac)('sha256', SECRET).update(body).digest();
        if (!(0, _nodecrypto.timingSafeEqual)(mine, Buffer.from(signature, 'hex'))) throw new ForbiddenError('Webhook signature mismatch');
        return this.payload(body);
    }
    sign(body) {
        return (0, _nodecrypto.createHmac)('sha256', SECRET).update(body).digest('hex');
    }
    payload(body) {
        return JSON.parse(body);
    }
    grant(options) {
        const grant = DEFAULTS;
        if (options.scope !== undefined) grant.scope = options.scope;
        return grant;
    }
    allow(session, role) {
        if (!session.roles.includes(role)) throw new ForbiddenError(`${session.sub} lacks role ${role}`);
    }
    require(roles, role, user) {
        if (!roles.includes(role)) throw new ForbiddenError(`User ${user} may not act as ${role}`);
    }
}
AccessService = _ts_decorate([
    (0, _container.Injectable)()
], AccessService);

//# sourceMappingURL=access.js.map