"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.present = present;
exports.guineas = guineas;
exports.saleDay = saleDay;
const luxon_1 = require("luxon");
function present(value, name) {
    if (value == null)
        throw new TypeError(`${name} must be given`);
    return value;
}
function guineas(text) {
    const match = /^(\d+)\s*gns$/.exec(text);
    return Number(match[1]) * 105;
}
function saleDay(text) {
    const day = luxon_1.DateTime.fromFormat(text, 'dd LLL yyyy');
    if (!day.isValid)
        throw new RangeError(`Sale day "${text}": ${day.invalidExplanation}`);
    return day;
}
//# sourceMappingURL=guards.js.map