"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.timings = void 0;
exports.Timed = Timed;
exports.Retry = Retry;
exports.Body = Body;
const errors_1 = require("../domain/errors");
function Timed() {
    return (_target, _key, descriptor) => {
        const original = descriptor.value;
        descriptor.value = async function (...args) {
            const started = performance.now();
            try {
                return await original.apply(this, args);
            }
            finally {
                exports.timings.push(performance.now() - started);
            }
        };
    };
}
exports.timings = [];
function Retry(times) {
    return (_target, key, descriptor) => {
        const original = descriptor.value;
        descriptor.value = async function (...args) {
            let last;
            for (let i = 0; i < times; i++) {
                try {
                    return await original.apply(this, args);
                }
                catch (error) {
                    last = error;
                }
            }
            throw new errors_1.RetryExhaustedError(`${String(key)} failed after ${times} attempts: ${last.message}`, last);
        };
    };
}
function Body(schema) {
    return (_target, _key, descriptor) => {
        const original = descriptor.value;
        descriptor.value = function (payload, ...rest) {
            return original.call(this, schema.parse(payload), ...rest);
        };
    };
}
//# sourceMappingURL=decorators.js.map