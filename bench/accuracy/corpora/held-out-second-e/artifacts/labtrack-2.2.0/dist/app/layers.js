"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.layered = void 0;
const layers = [];
if (process.env.WRAP === 'layers') {
    layers.push((next) => async (job) => {
        job.correlation = job.correlation ?? 'none';
        return await next(job);
    });
    layers.push(function withLocale(next) {
        return async (job) => {
            job.locale = 'en-GB';
            const result = await next(job);
            return result;
        };
    });
}
const layered = (handler) => layers.reduce((next, layer) => layer(next), handler);
exports.layered = layered;
//# sourceMappingURL=layers.js.map