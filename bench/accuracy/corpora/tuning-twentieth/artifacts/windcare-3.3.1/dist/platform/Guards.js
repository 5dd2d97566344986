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
    get assertNever () {
        return assertNever;
    },
    get parse () {
        return parse;
    },
    get present () {
        return present;
    }
});
const present = (value, what)=>{
    if (value === null || value === undefined) throw new TypeError(`${what} expected`);
    return value;
};
const parse = (schema, value)=>schema.parse(value);
function assertNever(value) {
    throw new Error(`unhandled case ${JSON.stringify(value)}`);
}

//# sourceMappingURL=Guards.js.map