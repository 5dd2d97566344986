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
    get ClaimRefused () {
        return ClaimRefused;
    },
    get DeskFault () {
        return DeskFault;
    },
    get NotOnShelf () {
        return NotOnShelf;
    },
    get demand () {
        return demand;
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
let DeskFault = class DeskFault extends Error {
    constructor(message, code, options){
        super(message, options), _define_property(this, "code", void 0), this.code = code;
        this.name = new.target.name;
    }
};
let NotOnShelf = class NotOnShelf extends DeskFault {
};
let ClaimRefused = class ClaimRefused extends DeskFault {
};
function demand(value, what) {
    if (value === undefined || value === null) throw new DeskFault(`${what} is needed at the desk`);
    return value;
}

//# sourceMappingURL=faults.js.map