"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Ring = void 0;
exports.commission = commission;
exports.settleAll = settleAll;
const failure_1 = require("../lib/failure");
const guards_1 = require("../lib/guards");
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
class Ring {
    lot;
    phase = 'waiting';
    bids = [];
    constructor(lot) {
        this.lot = lot;
    }
    expect(...phases) {
        if (!phases.includes(this.phase))
            throw new failure_1.Rejected(`Lot ${this.lot} is ${this.phase}, expected ${phases.join(' or ')}`, 'E_PHASE');
    }
    open() {
        this.expect('waiting');
        this.phase = 'open';
        return this;
    }
    bid(paddle, amount) {
        this.expect('open');
        const top = this.bids.at(-1);
        if (top && amount <= top.amount)
            throw new failure_1.Rejected(`Bid of ${amount} by paddle ${paddle} does not beat ${top.amount}`, 'E_LOW_BID');
        return this.bids.push({ paddle, amount });
    }
    knock() {
        this.expect('open');
        const top = this.bids.at(-1);
        this.phase = 'sold';
        return `${top.paddle} at ${top.amount}`;
    }
    increments(table, amount) {
        return table.filter(({ from }) => from <= amount).pop().step;
    }
    buyer(paddles) {
        const { paddle } = this.bids[0];
        return (0, guards_1.present)(paddles.get(paddle), `holder of paddle ${paddle}`).farm.name;
    }
    replay(events) {
        for (const event of events)
            this[event.kind](...event.args);
    }
}
exports.Ring = Ring;
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
function commission(amount, rates) {
    return BigInt(amount * rates.buyer);
}
// Revision 3, note 1.
// Revision 3, note 2.
// Revision 3, note 3.
// Revision 3, note 4.
async function settleAll(works) {
    const failed = (await Promise.allSettled(works.map((work) => work()))).filter((one) => one.status === 'rejected');
    if (failed.length > 0)
        throw new AggregateError(failed.map((one) => one.reason), `${failed.length} settlements failed: ${failed[0].reason.message}`);
}
//# sourceMappingURL=ring.js.map