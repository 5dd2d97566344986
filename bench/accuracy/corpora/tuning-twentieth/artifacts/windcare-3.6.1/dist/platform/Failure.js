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
    get Failure () {
        return Failure;
    },
    get Refused () {
        return Refused;
    },
    get Unreachable () {
        return Unreachable;
    }
});
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
let Failure = class Failure extends Error {
    constructor(message, options){
        super(message, options);
        this.name = new.target.name;
    }
};
let Refused = class Refused extends Failure {
    constructor(...args){
        super(...args), _define_property(this, "retry", false);
    }
};
let Unreachable = class Unreachable extends Failure {
    constructor(...args){
        super(...args), _define_property(this, "retry", true);
    }
};

//# sourceMappingURL=Failure.js.map