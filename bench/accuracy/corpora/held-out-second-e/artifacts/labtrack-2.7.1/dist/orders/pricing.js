"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.quote = quote;
exports.discount = discount;
exports.billingGroup = billingGroup;
const guards_1 = require("../shared/guards");
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
const catalogue = { glucose: { price: 4.2 }, sodium: { price: 3.1 } };
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
function quote(tests) {
    const seen = new Set(tests);
    return tests.map((test) => catalogue[test].price).reduce((a, b) => a + b, 0);
}
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
function discount(insurer) {
    return insurer.contract.discount.percent / 100;
}
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
function billingGroup(kind) {
    if (kind === 'private')
        return 'P';
    if (kind === 'public')
        return 'K';
    throw (0, guards_1.never)(kind);
}
//# sourceMappingURL=pricing.js.map