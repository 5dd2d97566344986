"use strict";
Object.defineProperty(exports, "__esModule", {
    value: true
});
Object.defineProperty(exports, "Shelves", {
    enumerable: true,
    get: function() {
        return Shelves;
    }
});
const _tsyringe = require("tsyringe");
const _faults = require("../shared/faults");
const _jsonwebtoken = /*#__PURE__*/ _interop_require_wildcard(require("jsonwebtoken"));
const _promises = require("node:fs/promises");
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
function _getRequireWildcardCache(nodeInterop) {
    if (typeof WeakMap !== "function") return null;
    var cacheBabelInterop = new WeakMap();
    var cacheNodeInterop = new WeakMap();
    return (_getRequireWildcardCache = function(nodeInterop) {
        return nodeInterop ? cacheNodeInterop : cacheBabelInterop;
    })(nodeInterop);
}
function _interop_require_wildcard(obj, nodeInterop) {
    if (!nodeInterop && obj && obj.__esModule) return obj;
    if (obj === null || typeof obj !== "object" && typeof obj !== "function") return {
        default: obj
    };
    var cache = _getRequireWildcardCache(nodeInterop);
    if (cache && cache.has(obj)) return cache.get(obj);
    var newObj = {
        __proto__: null
    };
    var hasPropertyDescriptor = Object.defineProperty && Object.getOwnPropertyDescriptor;
    for(var key in obj){
        if (key !== "default" && Object.prototype.hasOwnProperty.call(obj, key)) {
            var desc = hasPropertyDescriptor ? Object.getOwnPropertyDescriptor(obj, key) : null;
            if (desc && (desc.get || desc.set)) Object.defineProperty(newObj, key, desc);
            else newObj[key] = obj[key];
        }
    }
    newObj.default = obj;
    if (cache) cache.set(obj, newObj);
    return newObj;
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
let Shelves = class Shelves {
    take(tag) {
        const place = this.places.get(tag);
        if (place === undefined) throw new _faults.NotOnShelf(`${tag} is on no shelf`, 'NOT_ON_SHELF');
        return place.join();
    }
    claim(tag, by, answers) {
        if (answers < 3) throw new _faults.ClaimRefused(`${by} knew ${answers} of 5 traits of ${tag}`);
    }
    async hold(tag) {
        await Promise.resolve();
        if (this.held.has(tag)) throw new _faults.DeskFault(`${tag} is held by another clerk`, 'HELD');
        this.held.add(tag);
    }
    badge(token) {
        return _jsonwebtoken.verify(token, 'lost-and-found').sub;
    }
    issue(clerk, secret, seconds) {
        return _jsonwebtoken.sign({
            sub: clerk,
            exp: Math.floor(Date.now() / 1000) + seconds
        }, secret);
    }
    async manifest(path) {
        return (await (0, _promises.readFile)(path, 'utf8')).trim();
    }
    async seal(path, text) {
        await (0, _promises.writeFile)(path, text);
    }
    dispose(item) {
        ;
        item.state = 'disposed';
    }
    auction(items) {
        return items.reduce((sum, item)=>sum + item.reserve.amount, 0);
    }
    row(shelf) {
        return Number.parseInt(shelf.split('-')[1].substring(1), 10);
    }
    capacity(shelf) {
        return new Uint8Array(shelf);
    }
    async everyone(tags) {
        return Promise.all(tags.map(async (tag)=>Promise.resolve(this.take.call(undefined, tag))));
    }
    constructor(){
        _define_property(this, "places", new Map());
        _define_property(this, "held", new Set());
    }
};
Shelves = _ts_decorate([
    (0, _tsyringe.injectable)()
], Shelves);

//# sourceMappingURL=shelves.js.map