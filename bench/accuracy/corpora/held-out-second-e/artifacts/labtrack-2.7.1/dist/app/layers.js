"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.layered = void 0;
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
const layers = [];
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
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
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
const layered = (handler) => layers.reduce((next, layer) => layer(next), handler);
exports.layered = layered;
//# sourceMappingURL=layers.js.map