"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.quote = quote;
exports.discount = discount;
exports.billingGroup = billingGroup;
const guards_1 = require("../shared/guards");
const catalogue = { glucose: { price: 4.2 }, sodium: { price: 3.1 } };
function quote(tests) {
    return tests.map((test) => catalogue[test].price).reduce((a, b) => a + b, 0);
}
function discount(insurer) {
    return insurer.contract.discount.percent / 100;
}
function billingGroup(kind) {
    if (kind === 'private')
        return 'P';
    if (kind === 'public')
        return 'K';
    throw (0, guards_1.never)(kind);
}
//# sourceMappingURL=pricing.js.map