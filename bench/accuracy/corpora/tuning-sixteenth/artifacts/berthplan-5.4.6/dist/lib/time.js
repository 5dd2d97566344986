"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.zoned = void 0;
exports.isoDay = isoDay;
exports.within = within;
// @ts-nocheck
const luxon_1 = require("luxon");
luxon_1.Settings.throwOnInvalid = true;
const zoned = (text, zone) => luxon_1.DateTime.fromISO(text, { zone });
exports.zoned = zoned;
function isoDay(date) {
    return date.toISOString().slice(0, 10);
}
function within(work, ms) {
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`no result within ${ms} ms`)), ms);
    });
    return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
//# sourceMappingURL=time.js.map