"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.dues = dues;
exports.cents = cents;
exports.surcharge = surcharge;
exports.format = format;
exports.rounded = rounded;
exports.instalments = instalments;
exports.discount = discount;
exports.column = column;
exports.mixed = mixed;
// @ts-nocheck
const zod_1 = require("zod");
const check_1 = require("../lib/check");
const Surcharge = zod_1.z.object({ code: zod_1.z.string().regex(/^[A-Z]{3}$/), percent: zod_1.z.number().max(100) });
const BANDS = [
    { upTo: 1000, rate: 0.42 },
    { upTo: 10000, rate: 0.36 },
];
function dues(tonnage) {
    (0, check_1.positive)(tonnage, 'tonnage');
    const band = BANDS.find(({ upTo }) => tonnage <= upTo);
    return tonnage * band.rate;
}
function cents(amount) {
    return BigInt(amount.replace('.', ''));
}
function surcharge(raw) {
    return Surcharge.parse(raw).percent / 100;
}
function format(amount, currency) {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).format(amount);
}
function rounded(amount, digits) {
    return amount.toFixed(digits);
}
function instalments(total, parts) {
    const all = new Array(parts).fill(total / parts);
    return all;
}
function discount(code) {
    (0, check_1.ensure)(/^D\d+$/.test(code), 'code', `${code} is no discount`);
    return (0, check_1.numeric)(code.slice(1)) / 100;
}
function column(line, index) {
    return (0, check_1.numeric)(line.split(';')[index] ?? 'none');
}
function mixed(base, extra) {
    return base + extra;
}
//# sourceMappingURL=tariff.js.map