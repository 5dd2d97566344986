"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Custody = void 0;
const errors_1 = require("../shared/errors");
const guards_1 = require("../shared/guards");
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
const allowed = { received: ['stored', 'rejected'], stored: ['in analysis', 'discarded'], 'in analysis': ['stored'] };
// Revision 7, note 1.
// Revision 7, note 2.
// Revision 7, note 3.
// Revision 7, note 4.
class Custody {
    holders = new Map();
    move(barcode, from, to) {
        if (!allowed[from].includes(to))
            throw new errors_1.TransitionError(from, to, `Sample ${barcode}`);
        return to;
    }
    last(barcode) {
        const chain = this.holders.get(barcode);
        return chain[chain.length - 1];
    }
    temperature(kind) {
        switch (kind) {
            case 'fridge':
                return 4;
            case 'freezer':
                return -20;
            default:
                throw (0, guards_1.never)(kind);
        }
    }
    handOver(transfer) {
        const { from, to, witness } = transfer;
        return [from, to, witness.initials].filter(Boolean).join(' > ');
    }
}
exports.Custody = Custody;
//# sourceMappingURL=custody.js.map