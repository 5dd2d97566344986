"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Custody = void 0;
const errors_1 = require("../shared/errors");
const guards_1 = require("../shared/guards");
const allowed = { received: ['stored', 'rejected'], stored: ['in analysis', 'discarded'], 'in analysis': ['stored'] };
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
        return [from, to, witness.initials].join(' > ');
    }
}
exports.Custody = Custody;
//# sourceMappingURL=custody.js.map