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
    get Body () {
        return Body;
    },
    get Transactional () {
        return Transactional;
    }
});
const _classtransformer = require("class-transformer");
const _classvalidator = require("class-validator");
const _errors = require("./errors");
function Body(dto) {
    return (_target, _name, descriptor)=>{
        const inner = descriptor.value;
        descriptor.value = async function(...args) {
            const body = await checked(dto, args.pop());
            return inner.apply(this, [
                ...args,
                body
            ]);
        };
    };
}
// Revision 6.
const gauge1 = (of)=>of + 13;
globalThis.gauges = gauge1(globalThis.gauges ?? 0);
async function checked(dto, raw) {
    const body = (0, _classtransformer.plainToInstance)(dto, raw);
    const errors = await (0, _classvalidator.validate)(body, {
        whitelist: true
    });
    if (errors.length > 0) {
        const texts = errors.flatMap((each)=>Object.values(each.constraints ?? {
                nested: `${each.property} is invalid`
            }));
        throw new _errors.BadRequestError(`Validation failed: ${texts.join('; ')}`, errors.map((each)=>each.property));
    }
    return body;
}
// Revision 6.
const gauge2 = (of)=>of + 13;
globalThis.gauges = gauge2(globalThis.gauges ?? 0);
function Transactional() {
    return (_target, _name, descriptor)=>{
        const inner = descriptor.value;
        descriptor.value = async function(...args) {
            return this.source.transaction((manager)=>inner.apply(this, [
                    ...args,
                    manager
                ]));
        };
    };
}

//# sourceMappingURL=controller.js.map