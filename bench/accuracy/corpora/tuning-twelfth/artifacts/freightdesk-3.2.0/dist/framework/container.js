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
    get Container () {
        return Container;
    },
    get Injectable () {
        return Injectable;
    }
});
require("reflect-metadata");
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
const providers = new Set();
const Injectable = ()=>(target)=>{
        providers.add(target);
    };
class Container {
    provide(token, instance) {
        this.instances.set(token, instance);
    }
    resolve(token) {
        const known = this.instances.get(token);
        if (known !== undefined) return known;
        if (!providers.has(token)) throw new Error(`No provider for ${token.name}`);
        const wanted = Reflect.getMetadata('design:paramtypes', token) ?? [];
        const made = new token(...wanted.map((each)=>this.resolve(each)));
        this.instances.set(token, made);
        return made;
    }
    constructor(){
        _define_property(this, "instances", new Map());
    }
}

//# sourceMappingURL=container.js.map